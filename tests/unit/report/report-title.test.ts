import { describe, expect, test } from 'vitest';
import { readTitle, splitSubject, splitTitle } from '../../../src/report/letter.ts';

describe('a report’s title', () => {
  test('does not say what it does not say', () => {
    expect(readTitle('示例县人民政府工作报告')).toEqual({ year: undefined, issuer: undefined });
    expect(readTitle('关于2019年度工作的报告')).toEqual({ year: 2019, issuer: undefined });
  });

  test('may spell out its year', () => {
    expect(readTitle('示例县人民政府关于二〇二〇年度法治政府建设情况的报告')).toEqual({
      year: 2020,
      issuer: '示例县人民政府',
    });
  });
});

describe('phrases of a report’s title', () => {
  test('are issuer, year and matter', () => {
    expect(splitTitle('濉溪县人民政府关于2019年度法治政府建设情况的报告', '濉溪县人民政府')).toEqual([
      '濉溪县人民政府',
      '关于2019年度',
      '法治政府建设情况的报告',
    ]);
    expect(splitTitle('示例县人民政府关于二〇二〇年度法治政府建设情况的报告', '示例县人民政府')).toEqual([
      '示例县人民政府',
      '关于二〇二〇年度',
      '法治政府建设情况的报告',
    ]);
  });

  test('are those of what it is about without the words that make it a letter', () => {
    expect(splitSubject('濉溪县人民政府关于2019年度法治政府建设情况的报告', '濉溪县人民政府')).toEqual([
      '濉溪县人民政府',
      '2019年度',
      '法治政府建设情况',
    ]);
    expect(splitSubject('示例县2020年法治政府建设年度报告', '示例县人民政府')).toEqual([
      '示例县2020年法治政府建设年度报告',
    ]);
  });

  test.each(['示例县2020年法治政府建设年度报告', '示例县人民政府法治政府建设情况', ''])('“%s” is one', (title) => {
    expect(splitTitle(title, '示例县人民政府')).toEqual([title]);
  });
});
