import { describe, expect, it } from 'vitest';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { listContentPages } from '../../../src/checks/content-pages.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { planAdditions, planPublication, planRetraction } from '../../../src/publication/publication.ts';
import { listMovedPages } from '../../../src/report/moved-pages.ts';
import { listRecordedAddresses, pairReports } from '../../../src/report/recorded-addresses.ts';
import { assembleContent, type AssembledContent } from '../../../src/report/report.ts';
import { changeNumber, changeWording, correct, NUMBER, WORDING } from '../../support/corrections.ts';
import { sayFormerly } from '../../support/published-addresses.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

async function read(site: FixtureSite): Promise<AssembledContent> {
  return assembleContent(await readContentFolder(site.dir));
}

async function record(site: FixtureSite, ...years: readonly number[]): Promise<void> {
  site.freeze();
  for (const year of years) {
    site.remove(`reports/${year}/published.yml`);
    const content = await readContentFolder(site.dir);
    const report = content.reports.find(({ name }) => name === String(year));
    if (report) await applyChanges(site.dir, (await planPublication(content, report)).changes);
  }
}

/** Recorded addresses that have neither page nor file, nor lead on, where no error keeps the site from being built. */
async function listDead(site: FixtureSite): Promise<string[]> {
  const content = await read(site);
  if (checkParsed(content).some(({ severity }) => severity === 'error')) return [];
  const reports = content.reports.flatMap((report) => (report.year ? [{ ...report, year: report.year }] : []));
  const paths = new Set(listContentPages(content).map(({ path }) => path));
  const moved = new Set(listMovedPages(reports, paths).map(({ path }) => path));
  return reports
    .flatMap(listRecordedAddresses)
    .filter((path) => !paths.has(path) && !moved.has(path) && !path.includes('/superseded/'));
}

/** What becomes of a site after it was published. */
const CHANGES: readonly (readonly [string, (site: FixtureSite) => void | Promise<void>])[] = [
  ['nothing', () => undefined],
  [
    'a section has another name',
    (site) => {
      site.rename('reports/2019/04-problems.md', 'reports/2019/04-shortcomings.md');
      sayFormerly(site, '04-shortcomings.md', '[problems]');
    },
  ],
  [
    'the charts are gone',
    (site) => {
      site.remove('charts.yml');
    },
  ],
  [
    'an indicator has another id',
    (site) => {
      for (const file of ['reports/2019/figures.yml', 'indicators.yml']) {
        site.write(file, site.read(file).replaceAll('law-enforcement-checks-2\n', 'law-enforcement-checks-9\n'));
      }
      const why = '编码有误。';
      correct(site, 2019, [
        { date: '2021-08-01', why, indicator: 'law-enforcement-checks-2', was: '144次', is: '无' },
        { date: '2021-08-01', why, indicator: 'law-enforcement-checks-9', was: '无', is: '144次' },
      ]);
    },
  ],
  [
    'a report is gone',
    (site) => {
      site.remove('reports/2018');
    },
  ],
];

describe('an address on record', () => {
  it.each(CHANGES)('is there, leads on, or the site is refused: %s', async (_, change) => {
    using site = writeSite({ years: [2018, 2019] });
    await record(site, 2018, 2019);
    await change(site);
    expect(await listDead(site)).toEqual([]);
  });

  it('is of every page and file of charts, and of comparisons that other reports come between', async () => {
    using site = writeSite({ years: [2013, 2014, 2015, 2016, 2017, 2018, 2019] });
    await record(site, 2019);
    const { reports } = await read(site);
    const addresses = reports.at(-1)?.record?.data?.addresses ?? [];
    expect(addresses).toContain('2019/poster/');
    expect(addresses.some((path) => /^data\/2019\/charts\/[\w-]+\.csv$/u.test(path))).toBe(true);
    const later = pairReports([
      ...reports.filter(({ year }) => year !== 2018),
      ...reports.filter(({ year }) => year === 2018),
    ]);
    expect(later.some(({ from, to }) => from === 2014 && to === 2019)).toBe(true);
    expect(later.some(({ from, to }) => from === 2013 && to === 2019)).toBe(false);
  });

  it('is of a text before its correction, once that is on record', async () => {
    using site = writeSite({ years: [2018, 2019] });
    await record(site, 2018, 2019);
    changeWording(site);
    changeNumber(site);
    correct(site, 2019, [WORDING, NUMBER]);
    expect(checkParsed(await read(site)).map(({ rule }) => rule)).toEqual(['published/not-recorded']);
    const plan = await planAdditions(await readContentFolder(site.dir), '2019');
    await applyChanges(site.dir, plan?.changes ?? []);
    const added = ['2019/law-enforcement/superseded/2020-07-15/', '2019/problems/superseded/2020-06-01/'];
    expect(site.read('reports/2019/published.yml')).toContain(added.map((path) => `  - ${path}\n`).join(''));
    expect(checkParsed(await read(site))).toEqual([]);
    expect(await planAdditions(await readContentFolder(site.dir), '2019')).toBeUndefined();
    // Whoever takes the correction out, and the word back, is told.
    site.edit('reports/2019/04-problems.md', WORDING.is, WORDING.was);
    site.write(
      'reports/2019/report.yml',
      site.read('reports/2019/report.yml').replace(/ {2}- date: 2020-06-01\n(?: {4}.*\n)+/u, ''),
    );
    expect(checkParsed(await read(site)).map(({ rule }) => rule)).toEqual(['published/correction-changed']);
  });

  it('of a comparison leaves the other record when a publication that nobody has seen is taken back', async () => {
    using site = writeSite({ years: [2018, 2019, 2020] });
    await record(site, 2018, 2019, 2020);
    expect(site.read('reports/2020/published.yml')).toContain('compare/2019/2020/');
    const content = await readContentFolder(site.dir);
    const report = content.reports.find(({ name }) => name === '2019');
    if (report) await applyChanges(site.dir, await planRetraction(content, report));
    expect(site.read('reports/2020/published.yml')).not.toContain('compare/2019/2020/');
    expect(site.read('reports/2020/published.yml')).toContain('compare/2018/2020/');
    const rules = checkParsed(await read(site)).map(({ rule }) => rule);
    expect(rules).not.toContain('published/report-gone');
  });
});
