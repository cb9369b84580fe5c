import { expect, it } from 'vitest';
import { listFigureRows } from '../../../src/ledger/figure-rows.ts';
import { makeFigures } from '../../support/ledger.ts';

const CONTEXT = {
  titleOfArea: (id: string) => (id === 'law-enforcement' ? '规范执法' : undefined),
  headingOf: (slug: string) => `标题 ${slug}`,
  urlOf: ({ anchor }: { anchor: string }) => `/2019/annex/#${anchor}`,
};

it('lists what is printed, with names and addresses', () => {
  expect(listFigureRows(makeFigures({ 'a@2018': '约88.28%' }), CONTEXT)).toEqual([
    {
      indicator: 'a',
      name: '指标a',
      value: 88.28,
      unit: '%',
      qualifier: '约',
      printed: '约88.28%',
      period: '2018',
      dutyArea: '规范执法',
      section: '标题 annex',
      quote: '约88.28%',
      url: '/2019/annex/#figure-a-2018',
    },
  ]);
});

it('leaves empty what a figure does not have', () => {
  const rows = listFigureRows(makeFigures({ a: '3件' }), { ...CONTEXT, titleOfArea: () => undefined });
  expect(rows).toMatchObject([{ qualifier: '', dutyArea: '' }]);
});
