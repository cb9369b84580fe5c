import { chooseDecimals } from '../charts/share.ts';
import type { FigurePair } from './figure-pairs.ts';

/** The figures of two years by what became of them, each of them in one of the lists. */
export interface RankedFigures {
  /**
   * What moved: by the percentage of what it was, the largest first, then what has none, because its numbers are not exact
   * or are percentages themselves.
   */
  moved: FigurePair[];
  /** What moved from a number so small that only the difference says something, by that, the largest first. */
  small: FigurePair[];
  /** What both reports give as the same number, be it exact or not. */
  unchanged: FigurePair[];
  /** What cannot be compared, or not by numbers as these. */
  unmeasured: FigurePair[];
}

/** Order the figures of two years by how much they moved. Those that moved alike stay in their order. */
export function rankFigures(pairs: readonly FigurePair[]): RankedFigures {
  const moving = pairs.filter(({ change }) => change.kind === 'moved');
  const small = moving.filter(isSmall);
  return {
    moved: moving.filter((pair) => !isSmall(pair)).toSorted((a, b) => percentageOf(b) - percentageOf(a)),
    small: small.toSorted((a, b) => differenceOf(b) - differenceOf(a)),
    unchanged: pairs.filter(({ change }) => change.kind === 'same'),
    unmeasured: pairs.filter(({ change }) => change.kind !== 'moved' && change.kind !== 'same'),
  };
}

/** Say in a sentence how many figures there are of both years, and how many of them moved. */
export function summarizeFigures(pairs: readonly FigurePair[]): string {
  if (pairs.length === 0) return '没有两年都有的数据。';
  const { moved, small, unchanged, unmeasured } = rankFigures(pairs);
  const counts = [
    { count: moved.length + small.length, what: '有变化' },
    { count: unchanged.length, what: '数字没有变化' },
    { count: unmeasured.length, what: '不算增减' },
  ].filter(({ count }) => count > 0);
  return `两年都有的数据${pairs.length}项：${counts.map(({ count, what }) => `${count}项${what}`).join('，')}。`;
}

/** A share is a percentage itself, be it as small as it may. */
function isSmall({ indicator, before }: FigurePair): boolean {
  return indicator.kind !== 'share' && chooseDecimals(before.figure.observation.value) === undefined;
}

/** What has no percentage stands behind all that has one, a difference that is next to nothing among them. */
function percentageOf({ change }: FigurePair): number {
  return change.kind === 'moved' ? (change.percentage?.value ?? -1) : -1;
}

function differenceOf({ change }: FigurePair): number {
  return change.kind === 'moved' ? change.difference : 0;
}
