import { writePercentage } from '../charts/share.ts';
import { groupDigits } from '../ledger/printed-figure.ts';
import type { Change } from './change.ts';
import type { FigurePair } from './figure-pairs.ts';

/** A change as it is seen, in two columns of a table where one has them. */
export interface ChangeWords {
  /** `+8件`, `约+10件`, `−3.2个百分点`; else why there is none. */
  difference: string;
  /** `+36%`; `undefined` where there is none to be given. */
  percentage: string | undefined;
}

/** Say how a value moved, as it is seen: `+8件`, `+36%`. Never whether that is good. */
export function describeChange(change: Change): ChangeWords {
  const none = (difference: string): ChangeWords => ({ difference, percentage: undefined });
  switch (change.kind) {
    case 'same':
      return none(change.isExact ? '没有变化' : '写的数字相同');
    case 'unclear':
      return none('数字不够精确，看不出增减');
    case 'range':
      return none('原文写的是一个范围，没有算增减');
    case 'of-change':
      return none('说的就是增减，没有再算');
    case 'broken':
      return none(`不能比较：${change.reason}`);
    case 'moved': {
      const { direction, difference, bounds, unit, isApproximate, percentage } = change;
      const sign = direction === 'up' ? '+' : '−';
      if (bounds) return none(sign + writeBounds(bounds, unit));
      return {
        difference: `${isApproximate ? '约' : ''}${sign}${writeDigits(difference)}${unit}`,
        percentage: percentage && writeSigned(sign, writePercentage(percentage)),
      };
    }
  }
}

/** The same as one text: `+8件（+36%）`. */
export function writeChange(change: Change): string {
  const { difference, percentage } = describeChange(change);
  return percentage === undefined ? difference : `${difference}（${percentage}）`;
}

/** Say since when as well, the two apart: `比2020年 ` and `+8件（+36%）`; the first is empty where one sentence says both. */
export function describeChangeSince({ before, change }: Pick<FigurePair, 'before' | 'change'>): {
  since: string;
  words: string;
} {
  const year = `${before.figure.period}年`;
  const words = writeChange(change);
  switch (change.kind) {
    case 'moved':
      return { since: `比${year} `, words };
    case 'same':
      return { since: `${change.isExact ? '比' : '与'}${year}`, words };
    case 'unclear':
    case 'range':
    case 'of-change':
      return { since: `比${year}：`, words };
    case 'broken':
      return { since: '', words: `不能与${year}比较：${change.reason}` };
  }
}

/** The same as one text: `比2020年 +8件（+36%）`, `比2020年没有变化`. */
export function writeChangeSince(pair: Pick<FigurePair, 'before' | 'change'>): string {
  const { since, words } = describeChangeSince(pair);
  return since + words;
}

/** Say how it moved by what another report makes of the earlier year; `undefined` where none makes something else of it. */
export function writeRestatedChange({ before, restated }: Pick<FigurePair, 'before' | 'restated'>): string | undefined {
  if (!restated || restated.change.kind === 'broken') return undefined;
  return `按${restated.before.report}年度报告写的${before.figure.period}年的数：${writeChange(restated.change)}`;
}

/**
 * Say once for a whole report what its figures are compared with, where that is not the year before.
 *
 * @param before Year of the latest report before it, if there is one.
 */
export function describeYearBefore(year: number, before: number | undefined): string | undefined {
  if (before === undefined) return '没有上一年的数据可比。';
  return before < year - 1 ? `没有${year - 1}年度报告，与${before}年相比。` : undefined;
}

function writeBounds({ min, max }: { min: number; max: number }, unit: string): string {
  return max === Infinity ? `${writeDigits(min)}${unit}以上` : `${writeDigits(min)}至${writeDigits(max)}${unit}`;
}

/** A percentage that is too small, or too near to all, to be given has no sign. */
function writeSigned(sign: string, percentage: string): string {
  return /^\d/u.test(percentage) ? sign + percentage : percentage;
}

function writeDigits(value: number): string {
  return groupDigits(String(value));
}
