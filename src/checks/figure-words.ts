import type { BoundFigure } from '../ledger/bound-figure.ts';
import { type Interval, readInterval } from '../ledger/interval.ts';
import { arrangeFigure, joinFigure, writeFigure } from '../ledger/printed-figure.ts';
import type { RelationResult } from '../ledger/relations.ts';

/** A figure and the words that it was read from: `1243件，引文“结案1243件”`. */
export function describeFigure(figure: BoundFigure): string {
  return `${writeFigure(figure)}，引文“${figure.observation.quote}”`;
}

/** A broken relation in words: both sides with their values, and the difference. */
export function printRelation({ relation, left, right, computed, difference }: RelationResult): string {
  const gap = printNumber(Math.abs(difference)) + left.indicator.unit;
  const values = right.map(printValue);
  const [first, second] = right.map(({ indicator }) => indicator.name);
  switch (relation.kind) {
    case 'sum':
      return `${printSide(left)}，各分项相加 ${values.join('+')}=${printNumber(computed)}，相差 ${gap}`;
    case 'ratio':
      return (
        `${printSide(left)}，“${first}”除以“${second}” ` +
        `${values.join('÷')}=${printNumber(computed)}%，相差 ${printNumber(Math.abs(difference))} 个百分点`
      );
    case 'part':
      return `部分${printSide(left)}，整体“${first}”${values.join()}，部分比整体还多 ${gap}`;
    case 'change':
      return (
        `${printSide(left)}，上一年 ${values.join()}，应当` +
        `${relation.direction === 'increase' ? '增加' : '减少'}，实际${difference < 0 ? '减少' : '增加'} ${gap}`
      );
  }
}

/** What rounding and qualifiers allow, in words. */
export function printTolerance({ left, right, allowed }: RelationResult): string {
  const leftRange = readInterval(left.quantity);
  const isExact = [left, ...right].map(({ quantity }) => readInterval(quantity)).every(({ min, max }) => min === max);
  if (isExact) return '各数都是准确数，不容误差';
  return `四舍五入和限定词算在内，前者可为 ${printInterval(leftRange)}，照后者应为 ${printInterval(allowed)}`;
}

function printSide(figure: BoundFigure): string {
  return `“${figure.indicator.name}”${printValue(figure)}`;
}

/** A number with its qualifier and without its unit, as arithmetic has it: `约88.28`. */
export function printValue({ number, observation }: BoundFigure): string {
  return joinFigure(arrangeFigure({ number, unit: '', qualifier: observation.qualifier ?? '' }));
}

function printInterval({ min, max }: Interval): string {
  if (min === max) return printNumber(min);
  if (min === -Infinity) return `不多于 ${printNumber(max)}`;
  if (max === Infinity) return `不少于 ${printNumber(min)}`;
  return `${printNumber(min)}～${printNumber(max)}`;
}

/** A number without the noise of floating-point arithmetic. */
export function printNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
