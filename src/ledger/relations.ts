import type { Qualifier } from '../content/schemas/figures.ts';
import type { Relation } from '../content/schemas/indicators.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { BoundFigure } from './bound-figure.ts';
import {
  addIntervals,
  doOverlap,
  type Interval,
  isAlwaysMore,
  isNeverMore,
  readInterval,
  takePercentage,
} from './interval.ts';

/**
 * What the numbers of a relation say of it.
 *
 * - `holds`: they decide that it is so.
 * - `fails`: no values that they can stand for fulfil it.
 * - `open`: they are not exact enough to decide.
 */
export type Verdict = 'holds' | 'fails' | 'open';

/** A relation worked out for one report. */
export interface RelationResult {
  relation: Relation;
  /** The figure that stands on the left: the total, the share, the part, the later value. */
  left: BoundFigure;
  /** The figures on the right, in the relation's order: parts; part and whole; whole; the earlier value. */
  right: BoundFigure[];
  /** What the right side comes to by its printed values: a sum, a percentage; otherwise the value it is compared with. */
  computed: number;
  /** Left value less what the right side comes to, by the printed values. */
  difference: number;
  /** What the left side may be, with the rounding and the qualifiers of the right side's figures respected. */
  allowed: Interval;
  verdict: Verdict;
}

/**
 * Work out a relation on a report's figures, with rounding and qualifiers respected.
 *
 * A part and a change hold where all values that the numbers can stand for fulfil them. A sum and a ratio hold where both
 * sides may be the same and no number has a qualifier: that 约1万 may be the sum says little of whether it is. Only
 * a share with decimals, 约88.28%, is taken at its word where the exact numbers give just that percentage. An end of a
 * printed range, 30—50件, is not one number and decides nothing.
 *
 * @param figures The report's figures.
 * @param year The report's year; figures of other periods take part only in a `change`.
 * @returns `undefined` when the report does not have all its members, and for a ratio whose whole may be nothing: it has
 *   no percentage that could be wrong.
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
      return conclude(relation, total, parts, workOutSum(total.quantity, parts.map(quantityOf)));
    }
    case 'ratio': {
      const [share, part, whole] = [find(relation.share), find(relation.part), find(relation.whole)];
      const worked = share && part && whole && workOutShare(share.quantity, part.quantity, whole.quantity);
      return worked && conclude(relation, share, [part, whole], worked);
    }
    case 'part': {
      const [part, whole] = [find(relation.part), find(relation.whole)];
      return part && whole && conclude(relation, part, [whole], workOutPart(part.quantity, whole.quantity));
    }
    case 'change': {
      const [after, before] = [find(relation.indicator), find(relation.indicator, year - 1)];
      if (!after || !before) return undefined;
      const doesIncrease = relation.direction === 'increase';
      const { min, max } = intervalOf(before);
      return conclude(relation, after, [before], {
        computed: before.observation.value,
        allowed: doesIncrease ? { min, max: Infinity, excludesMin: true } : { min: -Infinity, max, excludesMax: true },
        verdict: decide([after.quantity, before.quantity], () =>
          doesIncrease ? judgeOrder(after, before) : judgeOrder(before, after),
        ),
      });
    }
  }
}

/** What numbers come to, and whether that is what is printed. */
export type WorkedOut = Pick<RelationResult, 'computed' | 'allowed' | 'verdict'>;

/** Add parts up, and set the sum beside their total. */
export function workOutSum(total: Quantity, parts: readonly Quantity[]): WorkedOut {
  const computed = parts.reduce((sum, { value }) => sum + value, 0);
  const allowed = addIntervals(parts.map(readInterval));
  const isPlain = ![total, ...parts].some(hasQualifier);
  return { computed, allowed, verdict: decide([total, ...parts], () => judgeEquality(total, allowed, isPlain)) };
}

/** Divide a part by its whole, and set the percentage beside the share; a whole that may be nothing has none. */
export function workOutShare(share: Quantity, part: Quantity, whole: Quantity): WorkedOut | undefined {
  if (readInterval(whole).min <= 0) return undefined;
  const computed = (part.value / whole.value) * 100;
  const allowed = takePercentage(readInterval(part), readInterval(whole));
  const isPlain = ![part, whole].some(hasQualifier) && (!hasQualifier(share) || isPrintedAs(share, computed));
  return { computed, allowed, verdict: decide([share, part, whole], () => judgeEquality(share, allowed, isPlain)) };
}

/** Set a part beside the whole that it is counted within. */
export function workOutPart(part: Quantity, whole: Quantity): WorkedOut {
  const [own, all] = [readInterval(part), readInterval(whole)];
  const verdict = decide([part, whole], () =>
    judge({ isAlways: isNeverMore(own, all), isNever: isAlwaysMore(own, all) }),
  );
  return { computed: whole.value, allowed: { ...all, min: -Infinity }, verdict };
}

/** Count the results of each verdict. */
export function countVerdicts(results: readonly RelationResult[]): Record<Verdict, number> {
  const count = (wanted: Verdict): number => results.filter(({ verdict }) => verdict === wanted).length;
  return { holds: count('holds'), fails: count('fails'), open: count('open') };
}

/** Whether the difference of two numbers is as exact as they are: both are printed to the same digit, without a qualifier. */
export function arePrintedAlike(a: BoundFigure, b: BoundFigure): boolean {
  return ![a, b].some(isQualified) && a.quantity.step === b.quantity.step;
}

/** Whether a word makes a number less than exact. Rounding alone does not; an end of a range is left open before. */
export function isQualified({ quantity }: BoundFigure): boolean {
  return hasQualifier(quantity);
}

function hasQualifier({ qualifier }: Quantity): boolean {
  return qualifier !== undefined;
}

function quantityOf({ quantity }: BoundFigure): Quantity {
  return quantity;
}

function intervalOf({ quantity }: BoundFigure): Interval {
  return readInterval(quantity);
}

/** Qualifiers of a number that is near what is meant, not only an end of it. */
const ROUGH: readonly (Qualifier | undefined)[] = ['约', '近', '余', '多', '左右'];

/** Whether an exact value, rounded to the decimals of a figure, is printed as that. */
function isPrintedAs({ value, step, qualifier }: Quantity, exact: number): boolean {
  const rounded = { min: value - step / 2, max: value + step / 2 };
  return step < 1 && ROUGH.includes(qualifier) && doOverlap(rounded, { min: exact, max: exact });
}

function judge({ isAlways, isNever }: { isAlways: boolean; isNever: boolean }): Verdict {
  return isAlways ? 'holds' : isNever ? 'fails' : 'open';
}

/** An end of a printed range is not one number and decides nothing. */
function decide(quantities: readonly Quantity[], judgeThem: () => Verdict): Verdict {
  return quantities.some(({ isRangeEnd }) => isRangeEnd) ? 'open' : judgeThem();
}

/** @param isPlain Whether the numbers say enough for what may be the same to be the same. */
function judgeEquality(left: Quantity, allowed: Interval, isPlain: boolean): Verdict {
  const mayBe = doOverlap(readInterval(left), allowed);
  return judge({ isAlways: mayBe && isPlain, isNever: !mayBe });
}

/** Whether one number is more than another. Of two that are rounded alike the printed ones say it: 35.2 is more than 35.1. */
function judgeOrder(larger: BoundFigure, smaller: BoundFigure): Verdict {
  const [high, low] = [larger.observation.value, smaller.observation.value];
  if (arePrintedAlike(larger, smaller) && high !== low) return high > low ? 'holds' : 'fails';
  return judge({
    isAlways: isAlwaysMore(intervalOf(larger), intervalOf(smaller)),
    isNever: isNeverMore(intervalOf(larger), intervalOf(smaller)),
  });
}

function conclude(relation: Relation, left: BoundFigure, right: BoundFigure[], worked: WorkedOut): RelationResult {
  return { relation, left, right, difference: left.observation.value - worked.computed, ...worked };
}
