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

/** Say since when as well: `比2020年 +8件（+36%）`, `比2020年没有变化`; and what else the later report makes of the earlier year. */
export function writeChangeSince({ before, after, change, restated }: Omit<FigurePair, 'indicator'>): string {
  const { period } = before.figure;
  const own = joinSince(period, change);
  return restated ? `${own}；按${after.report}年度报告写的${period}年的数，${writeChange(restated.change)}` : own;
}

function joinSince(period: string, change: Change): string {
  switch (change.kind) {
    case 'moved':
      return `比${period}年 ${writeChange(change)}`;
    case 'same':
      return change.isExact ? `比${period}年没有变化` : `与${period}年写的数字相同`;
    case 'unclear':
      return `比${period}年：数字不够精确，看不出增减`;
    case 'range':
      return `比${period}年：原文写的是一个范围，没有算增减`;
    case 'broken':
      return `不能与${period}年比较：${change.reason}`;
  }
}

const SPOKEN: Readonly<Record<string, string>> = { '+': '增加', '−': '减少' };

/** A stretch of a change's words that is said otherwise than it is seen. */
export interface SpokenWords {
  seen: string;
  heard: string;
}

/** Cut the words of a change at its signs, which are not read aloud as what they mean; a percentage's repeats the one before. */
export function speakSigns(words: string): SpokenWords[] {
  const parts = words.split(/([+−])/u);
  return parts
    .map((seen, index) => ({ seen, heard: parts[index - 1]?.endsWith('（') ? '' : (SPOKEN[seen] ?? seen) }))
    .filter(({ seen }) => seen !== '');
}

/** The words of a change as they are heard, or stand in a table where a sign would begin a formula: `增加8件（36%）`. */
export function spellChange(words: string): string {
  return speakSigns(words)
    .map(({ heard }) => heard)
    .join('');
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
