import { describe, expect, it } from 'vitest';
import { findPrintedYear, replacePrintedYear } from '../../src/text/dates.ts';
import { readTitle } from '../../src/report/letter.ts';

describe('a printed year', () => {
  it.each([
    ['2020年度工作', 2020, 0],
    ['关于２０２０年度工作', 2020, 2],
    ['关于二〇二〇年度工作', 2020, 2],
    ['关于二○一九年度工作', 2019, 2],
    ['关于二O二一年度工作', 2021, 2],
    ['关于二零二六年工作', 2026, 2],
  ])('is found in %s', (text, year, start) => {
    expect(findPrintedYear(text)).toMatchObject({ year, start });
  });

  it.each(['一九年', '20年来', '二十年', '2020', ''])('is not in %s', (text) => {
    expect(findPrintedYear(text)).toBeUndefined();
  });

  it.each([
    ['甲关于2019年度工作的报告', '甲关于2020年度工作的报告'],
    ['甲关于二○一九年度工作的报告', '甲关于二〇二〇年度工作的报告'],
    ['甲工作报告', '甲工作报告'],
  ])('gives way to another in %s', (text, changed) => {
    expect(replacePrintedYear(text, 2020)).toBe(changed);
  });

  it('and who reports are not read from a title that does not say them', () => {
    expect(readTitle('示例县人民政府工作报告')).toEqual({ year: undefined, issuer: undefined });
    expect(readTitle('关于2019年度工作的报告')).toEqual({ year: 2019, issuer: undefined });
  });

  it('is read from a title that spells it out', () => {
    expect(readTitle('示例县人民政府关于二〇二〇年度法治政府建设情况的报告')).toEqual({
      year: 2020,
      issuer: '示例县人民政府',
    });
  });
});
