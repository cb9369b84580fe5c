import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const INDICATORS = 'indicators.yml';
const FIGURES = 'reports/2020/figures.yml';
const YEARS = { years: [2019, 2020] };

describe('indicators.yml', () => {
  testBadInputs([
    {
      what: 'missing, while reports have figures',
      site: YEARS,
      spoil: (site) => {
        site.remove(INDICATORS);
      },
      findings: [`${INDICATORS}:1:1 indicators/missing-file`],
      says: ['2019、2020年'],
    },
    {
      what: 'that cannot be read is one finding',
      spoil: (site) => {
        setLine(site, INDICATORS, 6, '    kind: number');
      },
      findings: [`${INDICATORS}:6:5 schema/invalid-value`],
      says: ['count、share'],
    },
    {
      what: 'an indicator twice, and a relation twice',
      spoil: (site) => {
        const lines = site.read(INDICATORS).trimEnd().split('\n');
        site.write(INDICATORS, [...lines.slice(0, 8), ...lines.slice(1), ...lines.slice(100), ''].join('\n'));
      },
      findings: [
        `${INDICATORS}:9:5 indicators/duplicate-indicator`,
        `${INDICATORS}:113:5 indicators/duplicate-relation`,
      ],
      says: ['government-functions-checks-1', '第 2 行'],
    },
    {
      what: 'an indicator of a duty area that no outline has',
      spoil: (site) => {
        setLine(site, INDICATORS, 47, '    dutyArea: law-enforcment');
      },
      findings: [`${INDICATORS}:47:5 indicators/unknown-duty-area`],
      says: ['law-enforcment', '是不是“law-enforcement”？', 'emergency-response'],
    },
    {
      what: 'an indicator that no year has a number for, which is worth a warning only',
      site: YEARS,
      spoil: (site) => {
        setLine(
          site,
          INDICATORS,
          1,
          'indicators:\n  - { id: drills, name: 演练次数, unit: 次, dutyArea: emergency-response, kind: count, measure: flow, definition: 演练了几次。 }',
        );
      },
      severity: 'warning',
      findings: [`${INDICATORS}:2:7 indicators/never-observed`],
      says: ['演练次数'],
    },
  ]);
});

/** Call an indicator otherwise in indicators.yml and in the figures of 2020, but not in those of 2019. */
function changeId(site: FixtureSite): void {
  setLine(site, FIGURES, 29, '  - indicator: enforcement-checks-1');
  const lines = site.read(INDICATORS).split('\n');
  const copy = ['  - id: enforcement-checks-1', ...lines.slice(44, 50)];
  site.write(INDICATORS, lines.toSpliced(1, 0, ...copy).join('\n'));
}

function drop(site: FixtureSite, indicator: string): void {
  site.write(FIGURES, `${site.read(FIGURES)}dropped:\n  - indicator: ${indicator}\n    reason: 报告不再写\n`);
}

describe('an indicator from one year to the next', () => {
  testBadInputs([
    {
      what: 'that is gone, another id being new',
      site: { ...YEARS, draft: 2020 },
      spoil: changeId,
      findings: [`${FIGURES}:1:1 figures/indicator-gone`],
      says: ['2019年', 'law-enforcement-checks-1', '是不是改成了“enforcement-checks-1”？', 'dropped'],
    },
    {
      what: 'that is mistyped is not said to be gone',
      site: YEARS,
      spoil: (site) => {
        setLine(site, FIGURES, 29, '  - indicator: law-enforcment-checks-1');
      },
      findings: [`${FIGURES}:29:5 figures/unknown-indicator`],
      says: ['是不是“law-enforcement-checks-1”？'],
    },
    {
      what: 'that an older report has which was published since',
      site: YEARS,
      spoil: changeId,
      severity: 'warning',
      findings: [`${FIGURES}:1:1 figures/indicator-gone`],
    },
    {
      what: 'noted as dropped though it is there',
      site: YEARS,
      spoil: (site) => {
        drop(site, 'law-enforcement-checks-1');
      },
      findings: [`${FIGURES}:66:5 figures/needless-drop`],
      says: ['年有数字'],
    },
    {
      what: 'noted as dropped though the year before has it not',
      site: { ...YEARS, draft: 2020 },
      spoil: (site) => {
        changeId(site);
        drop(site, 'law-enforcement-check-1');
      },
      findings: [`${FIGURES}:1:1 figures/indicator-gone`, `${FIGURES}:66:5 figures/needless-drop`],
    },
    {
      what: 'noted as dropped in the first report of all',
      site: { years: [2020] },
      spoil: (site) => {
        drop(site, 'law-enforcement-checks-9');
      },
      findings: [`${FIGURES}:66:5 figures/needless-drop`],
      says: ['以前的报告里没有'],
    },
  ]);

  it('may be gone while the older report that has it is a draft', async () => {
    using site = writeSite({ ...YEARS, draft: 2019 });
    changeId(site);
    expect(await checkContent(site.dir)).not.toContainEqual(
      expect.objectContaining({ rule: 'figures/indicator-gone' }),
    );
  });

  it('may be gone with a note, and a chart that needs it is left out', async () => {
    using site = writeSite(YEARS);
    changeId(site);
    drop(site, 'law-enforcement-checks-1');
    expect(await checkContent(site.dir)).toMatchObject([{ rule: 'charts/not-drawn', severity: 'warning' }]);
  });
});
