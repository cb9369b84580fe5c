import { describe } from 'vitest';
import { type BadInput, testBadInputs } from '../../../support/bad-input.ts';
import { correct } from '../../../support/corrections.ts';

/** A report that has just come out: of 2025, signed on 2026-02-20 and published on 2026-03-20. */
const SITE = { years: [2025] };
const REPORT = 'reports/2025/report.yml';
const FIGURES = 'reports/2025/figures.yml';

/** Something that a published report of {@link SITE} says wrongly of a day or year. */
function say(what: string, file: string, from: string, to: string, findings: string[], more: object = {}): BadInput {
  return {
    what,
    site: SITE,
    spoil: (site) => {
      site.freeze();
      site.edit(file, from, to);
    },
    findings,
    ...more,
  };
}

const PERIODS = ['"0000"', '"0001"', '"1899"', '"2999"'].map((period) =>
  say(
    `of a figure that cannot be: ${period}`,
    FIGURES,
    'quote: 检查175次',
    `quote: 检查175次\n    period: ${period}`,
    [`${FIGURES}:6:5 schema/invalid-value`],
    { says: ['1900 至 2099'] },
  ),
);

const DAYS = ['0000-01-01', '0001-03-20', '2999-01-01'].map((date): BadInput => ({
  what: `of a correction that cannot be: ${date}`,
  site: SITE,
  spoil: (site) => {
    site.freeze();
    correct(site, 2025, [{ date, section: 'problems', was: '甲', is: '部分单位', why: '示例。' }]);
  },
  findings: [`${REPORT}:21:5 schema/invalid-value`],
  says: ['1900 至 2099'],
}));

const REWORDED = 'reworded:\n      - date: 2026-05-01\n        was: { definition: 旧的说明 }\n        why: 示例。\n';

describe('a year or day', () => {
  testBadInputs([
    ...PERIODS,
    ...DAYS,
    say('of a report that cannot be', REPORT, 'year: 2025', 'year: 2999', [`${REPORT}:1:1 schema/invalid-value`]),
    say('of publication that cannot be', REPORT, 'published: 2026-03-20 10:30', 'published: 0026-03-20 10:30', [
      `${REPORT}:6:1 schema/invalid-value`,
    ]),
    {
      what: 'that has not come, by a clock that may be wrong',
      site: SITE,
      spoil: () => undefined,
      against: { day: '2026-03-19' },
      findings: [`${REPORT}:6:1 dates/future`],
      says: ['还没有到：这台电脑的日期是 2026-03-19', '是这台电脑的日期不对'],
    },
    {
      what: 'each that has not come',
      site: SITE,
      spoil: () => undefined,
      against: { day: '2025-12-31' },
      findings: [`${REPORT}:6:1 dates/future`, `${REPORT}:7:1 dates/future`],
    },
    {
      what: 'of a report of next year',
      site: SITE,
      spoil: () => undefined,
      against: { day: '2024-12-31' },
      severity: 'warning',
      findings: ['.:1:1 dates/clock'],
      says: ['这台电脑的日期是 2024-12-31，不会是真的', '校准日期'],
    },
    {
      what: 'of another wording that has not come',
      site: SITE,
      spoil: (site) => {
        site.freeze();
        site.edit('indicators.yml', 'indicators:\n  - id:', `indicators:\n  - ${REWORDED}    id:`);
      },
      against: { day: '2026-04-01' },
      findings: ['indicators.yml:3:9 dates/future'],
      says: ['改说法的日期是 2026-05-01，还没有到'],
    },
    say(
      'of publication before the year of the report',
      REPORT,
      'published: 2026-03-20 10:30',
      'published: 2024-03-20 10:30',
      [
        `${REPORT}:6:1 dates/before-year`,
        `${REPORT}:6:1 report/published-before-signed`,
        `${REPORT}:6:1 report/published-differs`,
      ],
    ),
  ]);
});
