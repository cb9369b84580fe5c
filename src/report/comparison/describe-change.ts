import type { Interval } from '../ledger/interval.ts';
import type { Change } from './measure-change.ts';

type Percentage = Extract<Change, { kind: 'moved' }>['percentage'];

/** Say in words how a value moved: `增127件（9.0%）`, `减约20件（约7.1%）`, `增10至120件`. Never whether that is good. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'same':
      return change.isExact ? '没有变化' : '写的数字相同';
    case 'unclear':
      return '数字不够精确，看不出增减';
    case 'range':
      return '原文写的是一个范围，没有算增减';
    case 'broken':
      return `不能比较：${change.reason}`;
    case 'moved': {
      const { direction, difference, bounds, unit, isApproximate, percentage } = change;
      const word = direction === 'up' ? '增' : '减';
      if (bounds) return word + writeBounds(bounds, unit);
      const about = isApproximate ? '约' : '';
      const share = percentage === undefined ? '' : `（${writePercentage(percentage, about)}）`;
      return `${word}${about}${difference}${unit}${share}`;
    }
  }
}

function writeBounds({ min, max }: Interval, unit: string): string {
  return max === Infinity ? `${min}${unit}以上` : `${min}至${max}${unit}`;
}

function writePercentage({ value, decimals }: NonNullable<Percentage>, about: string): string {
  const printed = value.toFixed(decimals);
  return printed === '0.0' ? '不到0.1%' : `${about}${printed}%`;
}
