import { expect, test } from 'vitest';
import { listKeyFigures } from '../../../src/report/key-figures.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const FIGURES = makeFigures({ posts: '234名', cases: '16件', 'cases@2018': '12件', aid: '1408件' }).map((figure) => ({
  ...figure,
  indicator: { ...figure.indicator, headline: figure.indicator.id !== 'aid' },
}));

function list(...told: string[]): string[] {
  const sections = told.map((id) => ({
    highlights: FIGURES.filter(({ indicator }) => indicator.id === id).map((figure) => ({
      label: id,
      figure,
      before: undefined,
    })),
  }));
  return listKeyFigures({ year: YEAR, figures: FIGURES }, sections).map(
    ({ indicator, period }) => indicator.id + period,
  );
}

test('headlines of the report’s own year are its key figures', () => {
  expect(list()).toEqual(['posts2019', 'cases2019']);
});

test('a headline that stands beside its part is not repeated', () => {
  expect(list('posts')).toEqual(['cases2019']);
  expect(list('posts', 'cases')).toEqual([]);
});

test('six are shown at most', () => {
  const figures = Array.from('123456789', (id) => makeFigures({ [id]: '5件' }))
    .flat()
    .map((figure) => ({ ...figure, indicator: { ...figure.indicator, headline: true } }));
  expect(listKeyFigures({ year: YEAR, figures }, [])).toEqual(figures.slice(0, 6));
});
