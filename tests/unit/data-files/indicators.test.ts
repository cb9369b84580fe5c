import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import { describeIndicators } from '../../../src/data-files/indicator-records.ts';
import { CLAIM, ROW } from '../../support/figure-rows.ts';

const RATE: Indicator = {
  id: ROW.indicator,
  name: ROW.name,
  unit: '%',
  dutyArea: 'dispute-resolution',
  kind: 'share',
  measure: 'flow',
  definition: '调解成功的案件占受理案件的比率。',
  headline: true,
};
const CASES: Indicator = {
  ...RATE,
  id: 'mediation-cases',
  name: '调解案件',
  unit: '件',
  kind: 'count',
  headline: false,
};

const context = {
  titleOfArea: (id: string): string | undefined =>
    id === 'dispute-resolution' ? '依法有效化解社会矛盾纠纷' : undefined,
  urlOf: (id: string): string => `/figures/${id}/`,
};

test('an indicator has all its values, by period, and says which report prints each', () => {
  const reports = [
    {
      year: 2020,
      rows: [
        { ...ROW, period: '2020', value: 90 },
        { ...ROW, value: 88 },
      ],
    },
    { year: 2019, rows: [ROW] },
  ];
  const [rate] = describeIndicators([RATE], reports, context);
  expect(rate?.observations.map(({ period, report, value }) => [period, report, value])).toEqual([
    ['2019', 2019, 88.28],
    ['2019', 2020, 88],
    ['2020', 2020, 90],
  ]);
  expect(rate?.observations[0]).toMatchObject({
    unit: '%',
    qualifier: '约',
    printed: '约88.28%',
    quote: ROW.quote,
    url: ROW.url,
    byHand: '',
    claims: [],
  });
  expect(rate).toMatchObject({
    indicator: ROW.indicator,
    dutyAreaId: 'dispute-resolution',
    dutyArea: '依法有效化解社会矛盾纠纷',
    definition: RATE.definition,
    comparability: null,
    headline: true,
    url: `/figures/${ROW.indicator}/`,
  });
});

test('a value says that a person has entered it, and what its report says of its change', () => {
  const rows = [{ ...ROW, byHand: '三分之二', claims: [CLAIM] }];
  const [rate] = describeIndicators([RATE], [{ year: 2019, rows }], context);
  expect(rate?.observations).toMatchObject([{ byHand: '三分之二', claims: [CLAIM] }]);
});

test('an indicator without a figure has no address, since it has no page', () => {
  const [, cases] = describeIndicators([RATE, CASES], [{ year: 2019, rows: [ROW] }], context);
  expect(cases).toMatchObject({ indicator: 'mediation-cases', url: null, observations: [] });
});

test('a duty area that no outline has is null', () => {
  const [rate] = describeIndicators([{ ...RATE, dutyArea: 'gone' }], [], context);
  expect(rate).toMatchObject({ dutyAreaId: 'gone', dutyArea: null });
});
