import { describe, expect, it } from 'vitest';
import { checkContent } from '../../support/check-content.ts';
import { changeNumber, changeWording, correct, NUMBER, WORDING } from '../../support/corrections.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

/** What the check says of the site after changes to its published report. */
async function checkChanged(change: (site: FixtureSite) => void): Promise<string[]> {
  using site = writeSite();
  site.freeze();
  change(site);
  return (await checkContent(site.dir)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe('changes that corrections account for', () => {
  it('of words', async () => {
    expect(
      await checkChanged((site) => {
        changeWording(site);
        correct(site, 2019, [WORDING]);
      }),
    ).toEqual([]);
  });

  it('of a number, with no further correction of its figure', async () => {
    expect(
      await checkChanged((site) => {
        changeNumber(site);
        correct(site, 2019, [NUMBER]);
      }),
    ).toEqual([]);
  });

  it('of the same words twice, and of a heading', async () => {
    expect(
      await checkChanged((site) => {
        site.edit('reports/2019/04-problems.md', '部分单位', '少数单位');
        site.edit('reports/2019/04-problems.md', 'heading: 二、存在问题', 'heading: 二、存在的问题');
        site.edit('reports/2019/04-problems.md', '## 二是专业素养仍需加强。', '## 二是专业素养仍须加强。');
        correct(site, 2019, [
          WORDING,
          { ...WORDING, date: '2020-06-02', was: '个别单位', is: '少数单位' },
          { ...WORDING, date: '2020-06-02', was: '二、存在问题', is: '二、存在的问题' },
          { ...WORDING, date: '2020-06-03', was: '素养仍需', is: '素养仍须' },
        ]);
      }),
    ).toEqual([]);
  });

  it('of a figure that was taken for another indicator', async () => {
    const indicator = 'law-enforcement-checks-2';
    expect(
      await checkChanged((site) => {
        for (const file of ['reports/2019/figures.yml', 'indicators.yml']) {
          site.edit(file, `${indicator}\n`, 'law-enforcement-inspections\n');
        }
        correct(site, 2019, [
          { date: '2020-06-01', indicator, was: '144次', is: '无', why: '登记错了指标。' },
          { date: '2020-06-01', indicator: 'law-enforcement-inspections', was: '无', is: '144次', why: '同上。' },
        ]);
      }),
    ).toEqual([]);
  });

  it('not at all, where a quote only takes in more words around the same number', async () => {
    expect(
      await checkChanged((site) => {
        site.edit('reports/2019/figures.yml', 'quote: 检查143次', 'quote: 全年开展检查143次');
      }),
    ).toEqual([]);
  });

  it('but no other change beside them', async () => {
    expect(
      await checkChanged((site) => {
        changeWording(site);
        site.edit('reports/2019/04-problems.md', '任务重视不足', '工作重视不足');
        correct(site, 2019, [{ ...WORDING, was: '部分单位', is: '个别单位' }]);
      }),
    ).toEqual(['reports/2019/04-problems.md:10 verbatim/changed']);
  });
});
