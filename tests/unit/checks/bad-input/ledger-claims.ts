import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Figures } from '../../../../src/content/schemas/figures.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { acknowledge, relate, say } from '../../../support/said-changes.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
/** The report of 2018 has 136次, that of 2019 143次. */
const YEARS = { years: [2018, 2019] };
const section = 'law-enforcement';

describe('what the text says of a change', () => {
  testBadInputs([
    {
      what: 'against the number of the report before',
      site: YEARS,
      spoil: say('减至'),
      findings: [`${FIGURES}:30:5 figures/broken-claim`],
      severity: 'warning',
      says: [
        '正文说“减至143次”',
        '2018年登记的是 136次',
        'reports/2018/figures.yml 第 30 行',
        '不影响发布',
        '网页会如实说明',
      ],
    },
    { what: 'as it is', site: YEARS, spoil: say('增至'), findings: [] },
    { what: 'where no report has the number before', spoil: say('减至'), findings: [] },
    {
      what: 'although it is acknowledged',
      site: YEARS,
      spoil: (site) => {
        say('减至')(site);
        acknowledge(site, { section, quote: '减至143次' });
      },
      findings: [],
    },
    {
      what: 'although a declared change that says the same is acknowledged',
      spoil: (site) => {
        const indicator = 'law-enforcement-checks-1';
        relate({ kind: 'change', indicator, direction: 'decrease' })(site);
        say('由136次减至')(site);
        const earlier = { indicator, value: 136, period: '2018', section, quote: '由136次' };
        site.write(FIGURES, site.read(FIGURES) + stringify([earlier]).replace(/^/gmu, '  ').trimEnd() + '\n');
        acknowledge(site, { relation: 'checks' });
      },
      findings: [],
    },
  ]);

  /** The lines that a finding gives to be pasted, with a reason. */
  async function pasteEntry(site: FixtureSite): Promise<string> {
    const finding = (await checkContent(site.dir)).find(({ rule }) => rule === 'figures/broken-claim');
    const lines = finding?.hint.split('\n').slice(1).join('\n') ?? '';
    return lines.replace('reason: #', 'reason: 统计口径调整。 #');
  }

  it.each([
    ['its words', say('减至')],
    [
      'more of the text where its words stand twice',
      (site: FixtureSite) => {
        say('减至')(site);
        for (const text of ['reports/2019/02-law-enforcement.md', 'reports/2019/original.txt']) {
          site.edit(text, '检查144次', '复查减至143次，检查144次');
        }
        site.recordHash(2019);
      },
    ],
  ])('is acknowledged by the lines of its warning, pasted: by %s', async (_, spoil) => {
    using site = writeSite(YEARS);
    spoil(site);
    const entry = await pasteEntry(site);
    site.write(FIGURES, `${site.read(FIGURES)}${entry}\n`);
    const { acknowledged } = parse(site.read(FIGURES)) as Figures;
    expect(acknowledged).toMatchObject([{ section, reason: '统计口径调整。' }]);
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).not.toContain('figures/broken-claim');
  });
});
