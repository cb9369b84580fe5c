import type { Relation } from '../content/schemas/indicators.ts';
import type { BoundFigure } from './bound-figure.ts';
import { addIntervals, doOverlap, type Interval, readInterval, takePercentage } from './interval.ts';

/** A relation worked out for one report. */
export interface RelationResult {
  relation: Relation;
  /** The figure that stands on the left: the total, the share, the part, the later value. */
  left: BoundFigure;
  /** The figures on the right, in the relation's order: parts; part and whole; whole; the earlier value. */
  right: BoundFigure[];
  /** What the right side comes to: a sum, a percentage; otherwise the value it is compared with. */
  computed: number;
  /** Left value less what the right side comes to. */
  difference: number;
  /** What the left side may be, with the rounding and the qualifiers of the right side's figures respected. */
  allowed: Interval;
  holds: boolean;
}

/**
 * Work out a relation on a report's figures, with rounding and qualifiers respected.
 *
 * @param figures The report's figures.
 * @param year The report's year; figures of other periods take part only in a `change`.
 * @returns `undefined` when the report does not have all its members.
 */
export function checkRelation(
  relation: Relation,
  figures: readonly BoundFigure[],
  year: number,
): RelationResult | undefined {
  const find = (id: string, period = year): BoundFigure | undefined =>
    figures.find((figure) => figure.indicator.id === id && figure.period === String(period));
  switch (relation.kind) {
    case 'sum': {
      const total = find(relation.total);
      const parts = relation.parts.map((id) => find(id)).filter((part) => part !== undefined);
      if (!total || parts.length < relation.parts.length) return undefined;
      const computed = parts.reduce((sum, { observation }) => sum + observation.value, 0);
      return conclude(relation, total, parts, computed, addIntervals(parts.map(readFigureInterval)));
    }
    case 'ratio': {
      const [share, part, whole] = [find(relation.share), find(relation.part), find(relation.whole)];
      if (!share || !part || !whole) return undefined;
      const computed = (part.observation.value / whole.observation.value) * 100;
      const allowed = takePercentage(readFigureInterval(part), readFigureInterval(whole));
      return conclude(relation, share, [part, whole], computed, allowed);
    }
    case 'part': {
      const [part, whole] = [find(relation.part), find(relation.whole)];
      if (!part || !whole) return undefined;
      const allowed = { min: -Infinity, max: readFigureInterval(whole).max };
      return conclude(relation, part, [whole], whole.observation.value, allowed);
    }
    case 'change': {
      const [after, before] = [find(relation.indicator), find(relation.indicator, year - 1)];
      if (!after || !before) return undefined;
      const allowed = beyond(readFigureInterval(before), relation.direction);
      return conclude(relation, after, [before], before.observation.value, allowed);
    }
  }
}

function readFigureInterval({ quantity }: BoundFigure): Interval {
  return readInterval(quantity);
}

/** Values that are truly more, or truly less, than some value of an interval. */
function beyond({ min, max }: Interval, direction: 'increase' | 'decrease'): Interval {
  const least = 1e-9;
  return direction === 'increase' ? { min: min + least, max: Infinity } : { min: -Infinity, max: max - least };
}

function conclude(
  relation: Relation,
  left: BoundFigure,
  right: BoundFigure[],
  computed: number,
  allowed: Interval,
): RelationResult {
  const difference = left.observation.value - computed;
  return { relation, left, right, computed, difference, allowed, holds: doOverlap(readFigureInterval(left), allowed) };
}

/** A worked-out relation in words and signs, for pages. */
export interface DescribedRelation {
  /** The arithmetic: `16 = 3 + 3 + 4 + 5 + 1`, `1243 ÷ 1408 = 88.28%`. */
  expression: string;
  /** Whether it agrees with the text, and by how much it does not. */
  verdict: string;
}

/** Write a relation out: what was added, divided or compared, and how it came out. */
export function describeRelation(result: RelationResult): DescribedRelation {
  return { expression: writeExpression(result), verdict: result.holds ? '与原文相符' : writeDifference(result) };
}

function writeExpression({ relation, left, right, computed }: RelationResult): string {
  const value = left.observation.value;
  const others = right.map(({ observation }) => observation.value);
  switch (relation.kind) {
    case 'sum':
      return `${others.join(' + ')} = ${roundTo(computed, 6)}`;
    case 'ratio':
      return `${others.join(' ÷ ')} = ${roundTo(computed, countDecimals(value))}%`;
    case 'part':
      return `${value} ≤ ${others.join()}`;
    case 'change':
      return `${others.join()} → ${value}，${result(value - computed)}`;
  }
}

function result(difference: number): string {
  return difference >= 0 ? `增加 ${roundTo(difference, 6)}` : `减少 ${roundTo(-difference, 6)}`;
}

function writeDifference({ left, difference }: RelationResult): string {
  return `原文为 ${left.observation.value}，相差 ${roundTo(Math.abs(difference), 6)}`;
}

function countDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Round without the error of floating-point arithmetic showing. */
function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
