import { expect, test } from 'vitest';
import { writeChangeSince } from '../../../src/compare/change-words.ts';
import { compareFigures, type FigurePair } from '../../../src/compare/figure-pairs.ts';
import { rankFigures, type RankedFigures, summarizeFigures } from '../../../src/compare/ranking.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

type Figures = Readonly<Record<string, [before: string, after: string]>>;

/** Set figures of 2019 and 2020 side by side: `a: 20件 → 25件`. */
function compare(figures: Figures, more: Readonly<Record<string, Partial<Indicator>>> = {}): FigurePair[] {
  const indicators = Object.entries(figures).map(([id, [value]]) => ({
    ...makeIndicator(id, /[^\d.约余]+$/u.exec(value)?.[0] ?? ''),
    ...more[id],
  }));
  const report = (year: number, side: 0 | 1) =>
    makeReport(year, Object.fromEntries(Object.entries(figures).map(([id, values]) => [id, values[side]])));
  return compareFigures(indicators, report(2019, 0), report(2020, 1)).both;
}

/** Rank them: the names in the lists. */
function rank(...figures: Parameters<typeof compare>) {
  const ranked = rankFigures(compare(...figures));
  return Object.fromEntries(
    (Object.keys(ranked) as (keyof RankedFigures)[]).map((key) => [
      key,
      ranked[key].map(({ indicator }) => indicator.id),
    ]),
  );
}

test('what moved most by what it was comes first, whichever way it went; what is known roughly comes last', () => {
  expect(
    rank(
      {
        little: ['1000件', '1001件'],
        half: ['20件', '10件'],
        about: ['280余件', '310余件'],
        double: ['15件', '30件'],
        share: ['8%', '9%'],
      },
      { share: { kind: 'share' } },
    ),
  ).toEqual({ moved: ['double', 'half', 'little', 'about', 'share'], small: [], unchanged: [], unmeasured: [] });
});

test('a number below ten is no base: it stands apart, by its difference', () => {
  expect(rank({ one: ['1件', '2件'], nine: ['9件', '21件'], ten: ['10件', '11件'], none: ['0件', '3件'] })).toEqual({
    moved: ['ten'],
    small: ['nine', 'none', 'one'],
    unchanged: [],
    unmeasured: [],
  });
});

test('what did not move, and what cannot be measured, is in neither', () => {
  const breaks = [{ period: '2020', reason: '统计口径改变' }];
  expect(
    rank({ same: ['3件', '3件'], broken: ['20件', '40件'], vague: ['约100件', '102件'] }, { broken: { breaks } }),
  ).toEqual({
    moved: [],
    small: [],
    unchanged: ['same'],
    unmeasured: ['broken', 'vague'],
  });
});

test('what tells of changes itself is not measured again', () => {
  const kind = { kind: 'rate-of-change' } as const;
  const pairs = compare({ rate: ['50%', '40%'], same: ['50%', '50%'] }, { rate: kind, same: kind });
  expect(rankFigures(pairs)).toEqual({ moved: [], small: [], unchanged: [], unmeasured: pairs });
  expect(pairs.map(writeChangeSince)).toEqual(Array(2).fill('比2019年：说的就是增减，没有再算'));
});

test('a sentence says how many moved, and nothing of what there is none of', () => {
  expect(
    summarizeFigures(
      compare({ same: ['3件', '3件'], more: ['20件', '40件'], few: ['1件', '2件'], vague: ['约100件', '102件'] }),
    ),
  ).toBe('两年都有的数据4项：2项有变化，1项数字没有变化，1项不算增减。');
  expect(summarizeFigures(compare({ same: ['3件', '3件'] }))).toBe('两年都有的数据1项：1项数字没有变化。');
  expect(summarizeFigures([])).toBe('没有两年都有的数据。');
});
