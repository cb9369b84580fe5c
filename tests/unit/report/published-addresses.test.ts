import { describe, expect, it } from 'vitest';
import { listMovedPages } from '../../../src/report/moved-pages.ts';
import { assembleReport } from '../../../src/report/report.ts';
import { checkContent } from '../../support/check-content.ts';
import { makeIndicator } from '../../support/ledger.ts';
import { publishUnderOldName, RECORD, recordAddresses, sayFormerly } from '../../support/published-addresses.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

async function listRules(site: FixtureSite): Promise<string[]> {
  return (await checkContent(site.dir)).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('the addresses that a report was published under', () => {
  it('are there as long as nothing moves, and need not be on record', async () => {
    using site = writeSite();
    expect(site.read(RECORD)).not.toContain('addresses');
    expect(await listRules(site)).toEqual([]);
    await recordAddresses(site);
    expect(site.read(RECORD)).toContain('\naddresses:\n  - 2019/\n');
    expect(await listRules(site)).toEqual([]);
  });

  it('are missed when a section has another name, and how to say so is told', async () => {
    using site = writeSite();
    await recordAddresses(site);
    publishUnderOldName(site);
    const line = site.read(RECORD).split('\n').indexOf('  - 2019/enforcement/') + 1;
    const [first] = (await checkContent(site.dir)).filter(({ rule }) => rule === 'published/address-gone');
    expect(first).toMatchObject({ file: RECORD, line, column: 5, severity: 'error' });
    expect(first?.message).toContain('“/2019/enforcement/”');
    expect(first?.hint).toContain('若是 02-law-enforcement.md 改了名');
    expect(first?.hint).toContain('formerly: [enforcement]');
  });

  it('lead on once the section says what it was called, and its figures count as those of then', async () => {
    using site = writeSite();
    await recordAddresses(site);
    publishUnderOldName(site);
    sayFormerly(site, '02-law-enforcement.md', '[enforcement]');
    expect(await listRules(site)).toEqual([]);
  });

  it('are no one’s business in a draft', async () => {
    using site = writeSite({ years: [2018, 2019], draft: 2019 });
    sayFormerly(site, '02-law-enforcement.md', '[problems]');
    expect(await listRules(site)).toEqual([]);
  });

  it('are written as addresses', async () => {
    using site = writeSite();
    await recordAddresses(site);
    site.edit(RECORD, '  - 2019/problems/\n', '  - https://example.com/2019/problems/\n');
    expect(await listRules(site)).toEqual([expect.stringMatching(/ schema\/invalid-value$/)]);
  });
});

describe('what stands in the place of a page that is gone', () => {
  const figures = [
    { indicator: 'cases', value: 5, period: '2019', section: 'defects', quote: '案件5件' },
    { indicator: 'staff', value: 7, period: '2019', section: 'defects', quote: '7名' },
  ];
  const REPORT = assembleReport(
    {
      name: '2019',
      report: {
        data: {
          year: 2019,
          title: '示例县人民政府关于2019年度法治政府建设情况的报告',
          issuer: '示例县人民政府',
          outline: '2015',
          status: 'published',
          corrections: [{ date: '2020-06-01', section: 'problems', was: '办案', is: '案件', why: '示例。' }],
        },
      },
      figures: {
        data: { observations: [{ indicator: 'case-count', value: 5, section: 'problems', quote: '案件5件' }] },
      },
      followUp: undefined,
      record: undefined,
      sections: [
        {
          slug: 'problems',
          data: { kind: 'problems', heading: '二、问题', formerly: ['shortcomings', 'defects'] },
          markdown: '案件5件。',
        },
        { slug: 'closing', data: { kind: 'closing' }, markdown: '此致。' },
      ],
    },
    { outlines: undefined, indicators: { data: { indicators: [makeIndicator('case-count', '件')] } } },
  );
  const PATHS = new Set(['2019/', '2019/figures/', '2019/problems/', '2019/closing/', 'figures/case-count/']);

  /** Where each recorded address leads: `from → to`. */
  function follow(...addresses: string[]): string[] {
    return listMovedPages(
      [{ ...REPORT, year: 2019, record: { data: { original: '0'.repeat(64), addresses, figures } } }],
      PATHS,
    )
      .filter(({ path }) => addresses.includes(path))
      .map(({ path, target, isLost }) => `${path} → ${target}${isLost ? ' lost' : ''}`);
  }

  it('is the section that had the name, for each name and for its superseded texts', () => {
    expect(listMovedPages([{ ...REPORT, year: 2019 }], PATHS).map(({ path, target }) => `${path} → ${target}`)).toEqual(
      [
        '2019/shortcomings/ → 2019/problems/',
        '2019/shortcomings/superseded/2020-06-01/ → 2019/problems/superseded/2020-06-01/',
        '2019/defects/ → 2019/problems/',
        '2019/defects/superseded/2020-06-01/ → 2019/problems/superseded/2020-06-01/',
      ],
    );
    expect(follow('2019/defects/')).toEqual(['2019/defects/ → 2019/problems/']);
  });

  it('is the indicator that the number is now given to, or the table of figures', () => {
    expect(follow('figures/cases/', 'figures/staff/', '2019/charts/')).toEqual([
      'figures/cases/ → figures/case-count/',
      'figures/staff/ → 2019/figures/',
      '2019/charts/ → 2019/figures/',
    ]);
  });

  it('is for a file the one of the same data, or the page that shows it', () => {
    const files = new Set([...PATHS, 'data/indicators/case-count.csv', 'data/indicators/case-count.json']);
    const addresses = ['figures/cases/', '2019/charts/', 'data/2019/charts/cases.csv'];
    const record = { data: { original: '0'.repeat(64), addresses, figures } };
    const moved = listMovedPages([{ ...REPORT, sections: [], year: 2019, record }], files);
    expect(moved.map(({ path, target }) => `${path} → ${target}`)).toEqual([
      'figures/cases/ → 2019/figures/',
      'data/indicators/cases.csv → 2019/figures/',
      'data/indicators/cases.json → 2019/figures/',
      '2019/charts/ → 2019/figures/',
      'data/2019/charts/cases.csv → 2019/figures/',
    ]);
    const renamed = listMovedPages([{ ...REPORT, year: 2019, record }], files).map(({ target }) => target);
    expect(renamed).toContain('data/indicators/case-count.csv');
  });

  it('is else the report; a section, another report and a corrected text of which nobody knows are lost', () => {
    expect(
      follow('2019/poster/', 'compare/2018/2019/', '2019/enforcement/', '2019/closing/superseded/2020-06-01/'),
    ).toEqual([
      '2019/poster/ → 2019/',
      'compare/2018/2019/ → 2019/ lost',
      '2019/enforcement/ → 2019/ lost',
      '2019/closing/superseded/2020-06-01/ → 2019/closing/ lost',
    ]);
    expect(follow('2019/problems/superseded/2020-06-01/')).toEqual([]);
  });

  it('is nothing where the page is there', () => {
    expect(follow('2019/', '2019/closing/', 'figures/case-count/')).toEqual([]);
  });
});
