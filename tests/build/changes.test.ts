import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSiteWith, type BuiltSite } from '../support/built-site.ts';
import type { FixtureSite } from '../support/site.ts';
import { BREAK, writeYearsApart, YEARS_APART } from '../support/years-apart.ts';

/** Words of an element as they are seen, without the spaces between its parts. */
function read(element: Element | Root | undefined): string {
  return element ? toString(element).replace(/增加|减少|\s+/gu, '') : '';
}

describe('on a site of three years, two of them apart, how figures moved', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeYearsApart();
    site = await buildSiteWith({ ...YEARS_APART, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  /** What the table of a year says beside a figure. */
  const readRow = (year: number, name: string): { change: string; hasLine: boolean } => {
    const row = selectAll('tr[data-value]', site.readPage(`${year}/figures/index.html`)).find((one) =>
      read(select('th', one)).startsWith(name),
    );
    const cell = row && select('td.change', row);
    return { change: read(cell), hasLine: cell !== undefined && select('svg[aria-hidden=true]', cell) !== undefined };
  };

  test('stands in a column of the table, with the year before named once, and a line of three years', () => {
    const heads = selectAll('thead th', site.readPage('2021/figures/index.html')).map(read);
    expect(heads).toEqual(['名称', '数字', '比2019年', '报告中的句子']);
    expect(readRow(2021, '完善行政审批制度检查次数')).toEqual({ change: '比2019年+14次（+10.4%）', hasLine: true });
    expect(readRow(2021, '规范行政执法行为检查次数')).toMatchObject({ change: `不能与2019年比较：${BREAK}` });
    expect(readRow(2021, '优化机构设置办结率').change).toBe('与2019年写的数字相同');
    expect(readRow(2019, '完善行政审批制度检查次数')).toMatchObject({ hasLine: false });
    // What is first written of has nothing to be compared with.
    expect(readRow(2021, '完善应急预案检查次数')).toEqual({ change: '', hasLine: false });
  });

  test('says both where the later report makes another number of the earlier year', () => {
    expect(readRow(2021, '优化机构设置检查次数').change).toBe(
      '比2019年+14次（+10.5%）按2021年度报告写的2019年的数：+27次（+22.5%）',
    );
  });

  test('is said of a first report once, and of one that has no report of the year before', () => {
    const hint = (year: number): string => read(select('.hint', site.readPage(`${year}/figures/index.html`)));
    expect(hint(2017)).toContain('没有上一年的数据可比。');
    expect(selectAll('.change', site.readPage('2017/figures/index.html'))).toEqual([]);
    expect(hint(2019)).toContain('没有2018年度报告，与2017年相比。');
    expect(read(site.readPage('index.html'))).toContain('没有2020年度报告，与2019年相比。');
  });

  test('stands beside the figures of the home page, and large on the page of an indicator', () => {
    const changes = selectAll('.keys .figure-change', site.readPage('index.html')).map(read);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change).toMatch(/2019年/);
    const page = site.readPage('figures/government-functions-checks-2/index.html');
    expect(read(select('.large .change', page))).toBe('比2019年+14次（+10.4%）');
    const years = selectAll('section[aria-labelledby="page-years"] summary', page).map(read);
    expect(years.at(-2)).toBe('2019年度报告134次比2017年+14次（+11.7%）');
    expect(years.at(-1)).toBe('2017年度报告120次');
  });

  test('is found with the figure by the search', () => {
    const changes = JSON.parse(site.readText('search/changes.json')) as Record<string, string>;
    expect(changes['2021/government-functions/#figure-government-functions-checks-2']).toBe('比2019年 +14次（+10.4%）');
  });

  test('leads from the number of one report to the other number, and back', () => {
    const page = site.readPage('figures/government-functions-checks-1/index.html');
    const others = selectAll('.other-value', page).map((element) => [
      read(element),
      select('a', element)?.properties['href'],
    ]);
    expect(others).toEqual([
      [
        '2019年度报告把2019年的数写作133次查看2019年度报告的原文',
        `${YEARS_APART.BASE_PATH}2019/government-functions/#figure-government-functions-checks-1`,
      ],
      [
        '2021年度报告把2019年的数写作120次查看2021年度报告的原文',
        `${YEARS_APART.BASE_PATH}2021/government-functions/#figure-government-functions-checks-1-2019`,
      ],
    ]);
    const year = selectAll('summary', page).map(read);
    expect(year).toContainEqual(expect.stringContaining('2021年度报告写作120次'));
    const notes = selectAll('.notes', site.readPage('2019/government-functions/index.html')).map(read).join();
    expect(notes).toContain('2021年度报告把2019年的数写作120次');
  });
});
