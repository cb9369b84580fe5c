import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateSchema, idSchema } from '../../../src/content/schemas/scalars.ts';
import { projectDir } from '../../../src/project-dir.ts';
import { isKeptPath } from '../../../src/report/offline-plan.ts';
import { fillPath, listReservedNames, listRoutes, readRoute, writePath } from '../../../src/report/routes.ts';
import { listSitePages, type ReportPages } from '../../../src/report/site-pages.ts';

const VALUES = {
  year: 2019,
  section: 'law-enforcement',
  date: '2021-06-01',
  indicator: 'full',
  chart: 'figures',
  from: 2018,
  to: 2019,
  moved: '2019/shortcomings',
  card: '0123456789abcdef',
};

function makeReport(year: number, more: Partial<ReportPages> = {}): ReportPages {
  return {
    year,
    isDraft: false,
    sections: [{ slug: 'problems', anchors: ['p-1'] }],
    indicators: ['cases'],
    charts: ['cases'],
    isSummed: true,
    keptPairs: [],
    ...more,
  };
}

describe('the table of routes', () => {
  it('has what each file of src/pages makes, and nothing else', () => {
    const files = globSync('**/*.{astro,ts}', { cwd: join(projectDir, 'src/pages') }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const unmade = listRoutes().filter(({ path, madeBy }) => {
      const found = [
        madeBy,
        path === '' || path.endsWith('/') ? `${path}index.astro` : `${path}.ts`,
        path.replace(/\/$/, '.astro'),
      ].find((file) => file !== undefined && files.includes(file));
      if (found !== undefined) files.splice(files.indexOf(found), 1);
      return found === undefined;
    });
    expect(unmade).toEqual([]);
    expect(files).toEqual([]);
  });

  it('has no two addresses alike, not even where capitals count for nothing', () => {
    const paths = listRoutes().map(({ path }) => fillPath(path, VALUES).toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.join()).not.toMatch(/undefined|[[\]]/);
  });

  it('leaves public/ its own addresses', () => {
    const files = globSync('**/*.*', { cwd: join(projectDir, 'public') }).map((file) =>
      `/${file}`.replaceAll('\\', '/'),
    );
    const taken = listRoutes().map(({ path }) => `/${fillPath(path, VALUES)}`.replace(/\/$/, '/index.html'));
    expect(files.filter((file) => taken.includes(file))).toEqual([]);
    expect(files.filter((file) => /^\/(?:\d{4}|figures|compare|data)\//.test(file))).toEqual([]);
  });

  it('reserves below a year whatever stands there beside the sections', () => {
    expect(listReservedNames('section').sort()).toEqual(['charts', 'figures', 'full', 'poster']);
  });

  it.each([
    ['report', /^\d{4}$/],
    ['comparison', /^\d{4}$/],
    ['superseded', dateSchema],
    ['indicator', idSchema],
    ['chartData', idSchema],
    ['indicatorCsv', idSchema],
    ['indicatorJson', idSchema],
  ] as const)('has nothing of its own where a value of %s could stand', (name, values) => {
    const isValue = (reserved: string): boolean =>
      values instanceof RegExp ? values.test(reserved) : values.safeParse(reserved).success;
    expect(listReservedNames(name).filter(isValue)).toEqual([]);
  });

  it('knows which pages browsers keep when they are visited', () => {
    const kept = listRoutes().filter(({ path }) => isKeptPath(fillPath(path, VALUES)));
    expect(kept.map(({ name }) => name)).toEqual([
      'siteMap',
      'report',
      'fullText',
      'section',
      'figures',
      'charts',
      'poster',
      'indicator',
      'years',
      'comparison',
    ]);
  });
});

describe('addresses', () => {
  it('are written from their values', () => {
    expect(writePath('superseded', { year: 2019, section: 'problems', date: '2021-06-01' })).toBe(
      '2019/problems/superseded/2021-06-01/',
    );
    expect(writePath('comparisonData', { from: 2018, to: 2019 })).toBe('data/compare/2018-2019.csv');
  });
});

describe('the route of an address', () => {
  it('is the one that it was written by, a fixed name before one that a section could have', () => {
    const written = listRoutes().filter(({ name }) => name !== 'moved');
    expect(written.map(({ path }) => readRoute(fillPath(path, VALUES))?.name)).toEqual(written.map(({ name }) => name));
    expect(readRoute('2019/problems/')).toEqual({ name: 'section', values: { year: '2019', section: 'problems' } });
  });

  it('is none for what the site does not have', () => {
    expect(['2019/a/b/', '2019', 'data/2019/figuresXcsv', 'x'].filter(readRoute)).toEqual([]);
  });
});

describe('the list of pages', () => {
  const find = (reports: readonly ReportPages[], path: string): unknown => {
    const page = listSitePages(reports, ['term']).find((one) => one.path === path);
    return page && { anchors: page.anchors, isDraft: page.isDraft, years: page.years };
  };

  it('has each address once, whatever the reports share', () => {
    const paths = listSitePages(
      [2017, 2018, 2019].map((year) => makeReport(year)),
      [],
    ).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('compare/2017/2019/');
    expect(paths.filter((path) => path === 'figures/cases/')).toHaveLength(1);
  });

  it('says which places on a page can be linked to', () => {
    const reports = [makeReport(2019)];
    expect(find(reports, '2019/problems/')).toEqual({ anchors: ['p-1'], isDraft: false, years: [2019] });
    expect(find(reports, '2019/full/')).toMatchObject({ anchors: ['problems', 'problems-p-1'] });
    expect(find(reports, '2019/charts/')).toMatchObject({ anchors: ['chart-cases'] });
    expect(find(reports, 'glossary/')).toEqual({ anchors: ['term'], isDraft: false, years: [] });
    expect(find(reports, 'data/2019/figures.csv')).toMatchObject({ anchors: [] });
  });

  it('has a page of charts only for a report with charts', () => {
    expect(find([makeReport(2019, { charts: [] })], '2019/charts/')).toBeUndefined();
  });

  it('has a poster only for a report that was summed up', () => {
    expect(find([makeReport(2019)], '2019/poster/')).toBeDefined();
    expect(find([makeReport(2019, { isSummed: false })], '2019/poster/')).toBeUndefined();
  });

  it('sets years side by side where there are two reports, and at an address that is the same whichever they are', () => {
    expect(find([makeReport(2019)], 'years/')).toBeUndefined();
    expect(find([makeReport(2018), makeReport(2019)], 'years/')).toEqual({ anchors: [], isDraft: false, years: [] });
    const drafted = makeReport(2020, { isDraft: true });
    expect(find([makeReport(2019), drafted], 'years/')).toMatchObject({ isDraft: true });
    expect(find([makeReport(2018), makeReport(2019), drafted], 'years/')).toMatchObject({ isDraft: false });
  });

  it('marks what is there for a draft alone', () => {
    const reports = [makeReport(2018), makeReport(2019, { isDraft: true, indicators: ['cases', 'staff'] })];
    expect(find(reports, '2019/problems/')).toMatchObject({ isDraft: true });
    expect(find(reports, 'figures/cases/')).toMatchObject({ isDraft: false, years: [2018, 2019] });
    expect(find(reports, 'figures/staff/')).toMatchObject({ isDraft: true });
    expect(find(reports, 'compare/2018/2019/')).toMatchObject({ isDraft: true });
  });
});
