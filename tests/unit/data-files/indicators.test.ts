import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import { describeIndicators } from '../../../src/data-files/indicator-records.ts';
import { CLAIM, HISTORY_ROW } from '../../support/figure-rows.ts';

const RATE: Indicator = {
  id: HISTORY_ROW.indicator,
  name: HISTORY_ROW.name,
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

test('an indicator has all its values, and says of each which report prints it and how it stands', () => {
  const rows = [
    HISTORY_ROW,
    { ...HISTORY_ROW, indicator: 'mediation-cases' },
    { ...HISTORY_ROW, id: 'again', report: 2020, value: 88, status: 'differs' as const },
  ];
  const [rate] = describeIndicators([RATE], rows, context);
  expect(rate?.observations.map(({ period, report, value, status }) => [period, report, value, status])).toEqual([
    ['2019', 2019, 88.28, 'counts'],
    ['2019', 2020, 88, 'differs'],
  ]);
  expect(rate?.observations[0]).toEqual({
    id: HISTORY_ROW.id,
    period: '2019',
    report: 2019,
    value: 88.28,
    unit: '%',
    qualifier: '约',
    printed: '约88.28%',
    byHand: '',
    section: HISTORY_ROW.section,
    quote: HISTORY_ROW.quote,
    url: HISTORY_ROW.url,
    claims: [],
    status: 'counts',
    note: '',
    see: [],
  });
  expect(rate).toMatchObject({
    indicator: HISTORY_ROW.indicator,
    dutyAreaId: 'dispute-resolution',
    dutyArea: '依法有效化解社会矛盾纠纷',
    definition: RATE.definition,
    comparability: null,
    headline: true,
    url: `/figures/${HISTORY_ROW.indicator}/`,
  });
});

test('a value says that a person has entered it, and what its report says of its change', () => {
  const rows = [{ ...HISTORY_ROW, byHand: '三分之二', claims: [CLAIM] }];
  const [rate] = describeIndicators([RATE], rows, context);
  expect(rate?.observations).toMatchObject([{ byHand: '三分之二', claims: [CLAIM] }]);
});

test('an indicator without a figure has no address, since it has no page', () => {
  const [, cases] = describeIndicators([RATE, CASES], [HISTORY_ROW], context);
  expect(cases).toMatchObject({ indicator: 'mediation-cases', url: null, observations: [] });
  const gone = { ...HISTORY_ROW, status: 'corrected' as const };
  expect(describeIndicators([RATE], [gone], context)).toMatchObject([{ url: null, observations: [{ value: 88.28 }] }]);
});

test('a duty area that no outline has is null', () => {
  const [rate] = describeIndicators([{ ...RATE, dutyArea: 'gone' }], [], context);
  expect(rate).toMatchObject({ dutyAreaId: 'gone', dutyArea: null });
});
