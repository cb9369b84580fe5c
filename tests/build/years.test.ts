import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { sampleCases } from '../support/full-run.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import { ONE_YEAR, writeOneYear } from '../support/one-year.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';

const BASE = SEVERAL_YEARS.BASE_PATH;

function readTitle(page: Root): string {
  const heading = select('h1', page);
  return heading ? toString(heading) : '';
}

/** What the year switcher says and where it leads: `2021 /2021/problems/`. A phone has the same in its menu. */
function readSwitcher(page: Root): string[] {
  const [desk = [], phone = []] = selectAll('.year-menu', page).map((switcher) =>
    selectAll('a', switcher).map((link) => `${toString(link).slice(0, 4)} ${String(link.properties['href'])}`),
  );
  expect(phone).toEqual(desk);
  return desk;
}

function readCurrentYear(page: Root): string {
  const switcher = select('.year-menu', page);
  return (switcher ? selectAll('[aria-current]', switcher) : []).map((link) => toString(link).slice(0, 4)).join();
}

describe('a site of one year', () => {
  test('has its pages, no year switcher, and knows no other year', async () => {
    using content = writeOneYear();
    using site = await buildSiteWith({ ...ONE_YEAR, CONTENT_DIR: content.dir });
    expect(site.pages.filter((file) => !file.startsWith('figures/'))).toEqual([
      '2019/charts/index.html',
      '2019/closing/index.html',
      '2019/figures/index.html',
      '2019/full/index.html',
      '2019/government-functions/index.html',
      '2019/index.html',
      '2019/law-enforcement/index.html',
      '2019/next-year/index.html',
      '2019/oversight-of-power/index.html',
      '2019/poster/index.html',
      '2019/preamble/index.html',
      '2019/problems/index.html',
      '404.html',
      'about/index.html',
      'glossary/index.html',
      'index.html',
      'offline/index.html',
      'search/index.html',
      'sitemap/index.html',
    ]);
    expect(readTitle(site.readPage('index.html'))).toBe('示例县人民政府关于2019年度法治政府建设情况的报告');
    for (const file of site.pages) {
      expect(readSwitcher(site.readPage(file)), file).toEqual([]);
      expect(site.readText(file), file).not.toMatch(/20(?:17|18|21|22)/);
      expect(site.readText(file), file).not.toContain('濉溪');
    }
  });
});

describe('a site of three years', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeSeveralYears();
    site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  const listComparisonLinks = (file: string): unknown[] =>
    selectAll('main a[href*="/compare/"]', site.readPage(file)).map(({ properties }) => properties['href']);

  test('opens with the latest, lists the others, and leads from a section to the same one of another year', () => {
    const home = site.readPage('index.html');
    expect(readTitle(home)).toContain('2021年度');
    const years = selectAll('section[aria-labelledby="page-years"] li', home);
    expect(years.map((year) => toString(year).trim())).toEqual([
      '2021 正在阅读',
      '2020年度报告',
      '2019年度报告',
      '历年对照',
    ]);
    expect(years.map((year) => select('a', year)?.properties['href'])).toEqual([
      undefined,
      `${BASE}2020/`,
      `${BASE}2019/`,
      `${BASE}years/`,
    ]);

    const problems = site.readPage('2020/problems/index.html');
    expect(readSwitcher(problems)).toEqual([
      `2021 ${BASE}2021/problems/`,
      `2020 ${BASE}2020/problems/`,
      `2019 ${BASE}2019/problems/`,
    ]);
    expect(readCurrentYear(problems)).toBe('2020');
  });

  test('leads from a duty area that an earlier outline lacks to the report of that year', () => {
    expect(readSwitcher(site.readPage('2021/emergency-response/index.html'))).toEqual([
      `2021 ${BASE}2021/emergency-response/`,
      `2020 ${BASE}2020/`,
      `2019 ${BASE}2019/`,
    ]);
  });

  test('sets what was planned beside what the report of the next year says, and tells who has looked', () => {
    const readItems = (file: string): string[] =>
      selectAll('section[aria-labelledby="page-plan"] ol > li', site.readPage(file)).map((item) =>
        toString(item).replace(/\s+/gu, ''),
      );
    const [first, second, ...more] = readItems('compare/2019/2020/index.html');
    expect(more).toEqual([]);
    expect(first).toMatch(/^深化“放管服”改革2020年度报告：（一）二是完善行政审批制度本站编辑核对/u);
    expect(first).toContain('推动审批服务事项网上办理，确保各项任务按时完成。');
    expect(second).toMatch(/^提升行政执法能力2020年度报告：（二）一是规范行政执法行为/u);
    expect(second).not.toContain('核对');
    expect(readItems('compare/2020/2021/index.html')[0]).toBe('深化“放管服”改革2021年度报告：没有找到用词相近的段落');
    const page = site.readPage('compare/2019/2020/index.html');
    const words = toString(select('section[aria-labelledby="page-plan"]', page) ?? page).replace(/\s+/gu, '');
    expect(words).toContain('最近一次在2021年3月2日');
    expect(words).toContain('没有找到，不表示没有开展；找到了，也不表示已经完成。');
    expect(listComparisonLinks('2019/next-year/index.html')).toEqual([`${BASE}compare/2019/2020/#page-plan`]);
    expect(listComparisonLinks('2021/next-year/index.html')).toEqual([]);
  });

  test('has nothing of the draft of a fourth: no page, no link, no file', () => {
    expect(site.files.filter((file) => file.includes('2022'))).toEqual([]);
    expect(readTitle(site.readPage('index.html'))).toContain('2021年度');
    for (const file of site.pages) expect(site.readText(file), file).not.toContain('/2022/');
  });
});

test('a report without parts has its chapters at the level below the title on the page of the whole text', async () => {
  using content = writeOddSite();
  using site = await buildSiteWith({ ...ODD, CONTENT_DIR: content.dir });
  const levels = selectAll('h1, h2, h3, h4', site.readPage('2019/full/index.html')).map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

// A site of fourteen takes as long to build as three others; what a page offers of them has unit tests.
describe.each(sampleCases([3, 14], 2))('a site of %i years', (count) => {
  test('offers those around the page’s own on every page, and leads to the list of the others', async () => {
    const years = Array.from({ length: count }, (_, index) => 2022 - count + index);
    using content = writeSite({ years: [...years, 2022], draft: 2022 });
    using site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
    const first = years[0] ?? 0;
    const offered = readSwitcher(site.readPage(`${first}/problems/index.html`));
    const around = years.slice(0, 12).toReversed();
    expect(offered).toEqual([
      ...around.map((year) => `${year} ${BASE}${year}/problems/`),
      ...(count > around.length ? [`更多年度 ${BASE}#page-years`] : []),
    ]);
    const home = site.readPage('index.html');
    const listed = selectAll('section[aria-labelledby="page-years"] a', home).map(({ properties }) =>
      String(properties['href']),
    );
    expect(listed.slice(0, -1)).toEqual(
      years
        .toReversed()
        .slice(1)
        .map((year) => `${BASE}${year}/`),
    );
  });
});
