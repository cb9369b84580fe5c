import { describe, expect, it } from 'vitest';
import { addressPassage, citePassage, citeReport, joinCitation } from '../../../src/report/citation.ts';
import { REPORT } from '../../support/figure-rows.ts';

const SOURCE =
  '示例县人民政府. 示例县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-20)[2026-11-24]. https://www.example.gov.cn/2019.html.';
const citation = joinCitation(citeReport(REPORT));
const address = addressPassage('https://www.example.gov.cn/2019/problems/', 'p-2', '');

describe('a cited passage', () => {
  it('is its words as printed, the source with the day of access, and the address', () => {
    const paragraphs = ['全年开展检查１３３次,“一次办好”成为常态'];
    expect(citePassage({ paragraphs, citation, day: '2026-11-24', address })).toBe(
      `“全年开展检查１３３次,“一次办好”成为常态”\n${SOURCE}\nhttps://www.example.gov.cn/2019/problems/#p-2`,
    );
  });

  it('of several paragraphs keeps them apart', () => {
    const cited = citePassage({ paragraphs: ['甲。', '一是乙。', '丙'], citation, day: '2026-11-24', address });
    expect(cited.split('\n').slice(0, 4)).toEqual(['“甲。', '一是乙。', '丙”', SOURCE]);
  });

  it('of a report that was never published elsewhere has no address of the source', () => {
    const draft = joinCitation(citeReport({ ...REPORT, original: undefined }));
    expect(citePassage({ paragraphs: ['甲'], citation: draft, day: '2026-11-24', address })).toContain(
      '[2026-11-24].\n',
    );
  });
});

describe('the address of a passage', () => {
  it('has a Chinese anchor percent-encoded, and the directive behind it', () => {
    expect(addressPassage('/2019/problems/', '一是', ':~:text=a')).toBe('/2019/problems/#%E4%B8%80%E6%98%AF:~:text=a');
  });
});
