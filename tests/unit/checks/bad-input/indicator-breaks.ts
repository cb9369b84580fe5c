import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const INDICATORS = 'indicators.yml';
const YEARS = { years: [2019, 2020] };

/** Break the series of 规范行政执法行为检查次数; the first break stands at line 46 of indicators.yml. */
function breakAt(...periods: readonly string[]): (site: FixtureSite) => void {
  return (site) => {
    const breaks = periods.map((period) => `\n      - { period: "${period}", reason: 口径改变 }`);
    setLine(site, INDICATORS, 44, `${site.read(INDICATORS).split('\n')[43] ?? ''}\n    breaks:${breaks.join('')}`);
  };
}

describe('breaks', () => {
  testBadInputs([
    {
      what: 'twice at a period',
      site: YEARS,
      spoil: breakAt('2020', '2020'),
      findings: [`${INDICATORS}:47:11 indicators/duplicate-break`],
      says: ['2020年', '第 46 行'],
    },
    ...[
      { period: '2019', says: ['2019年以前却没有数字'] },
      { period: '2021', says: ['2021年起却还没有数字'] },
    ].map(({ period, says }) => ({
      what: `at an end, ${period}, which is worth a warning only`,
      site: YEARS,
      spoil: breakAt(period),
      severity: 'warning' as const,
      findings: [`${INDICATORS}:46:11 indicators/needless-break`],
      says,
    })),
  ]);

  it('may stand between values', async () => {
    using site = writeSite(YEARS);
    breakAt('2020')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it.each([
    { line: '    value: 1', rule: 'figures/value-differs' },
    { line: '    value: one', rule: 'schema/invalid-value' },
  ])('are not warned of while the figures have a finding of their own: $line', async ({ line, rule }) => {
    using site = writeSite(YEARS);
    breakAt('2020')(site);
    setLine(site, 'reports/2020/figures.yml', 30, line);
    expect(await checkContent(site.dir)).toMatchObject([{ rule }]);
  });

  it('are not warned of where there is no value at all', async () => {
    using site = writeSite();
    const indicator =
      '{ id: drills, name: 演练次数, unit: 次, dutyArea: law-enforcement, kind: count, measure: flow, definition: 次数。, breaks: [{ period: "2020", reason: 口径改变 }] }';
    setLine(site, INDICATORS, 1, `indicators:\n  - ${indicator}`);
    expect(await checkContent(site.dir)).toMatchObject([{ rule: 'indicators/never-observed' }]);
  });
});
