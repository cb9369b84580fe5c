import type { Acknowledgement } from '../content/schemas/figures.ts';
import { type Claim, readClaims } from '../quantities/claims.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { sliceSpan } from '../text/span.ts';
import { type BoundFigure, containsRange, type SectionText } from './bound-figure.ts';
import { doOverlap, type Interval, isAlwaysMore, isNeverMore, readInterval, takePercentage } from './interval.ts';
import { locateQuote } from './quotes.ts';
import type { RelationResult, Verdict } from './relations.ts';

/** What the text says of how a figure has changed. */
export interface FigureClaim {
  figure: BoundFigure;
  claim: Claim;
  /** The words that say it: `41件，较上年减少4件`. */
  words: string;
  /** The entry of figures.yml that says why it stands although the numbers deny it. */
  acknowledged: Acknowledgement | undefined;
}

/** A claim worked out against the number that was before. */
export interface ClaimResult extends FigureClaim {
  /** The figure of the year it is measured from, of this report or an earlier one. */
  before: BoundFigure;
  /** Year of the report that has that figure. */
  beforeIn: number;
  verdict: Verdict;
}

/** List what a report's sentences claim of its figures, in the order of the figures. */
export function listClaims(
  figures: readonly BoundFigure[],
  sections: readonly SectionText[],
  acknowledged: readonly Acknowledgement[] = [],
): FigureClaim[] {
  const claims = new Map<string, ReadonlyMap<number, readonly Claim[]>>();
  const claimsOf = (text: string): ReadonlyMap<number, readonly Claim[]> => {
    const known = claims.get(text) ?? Map.groupBy(readClaims(text), ({ subject }) => subject.numeral.start);
    claims.set(text, known);
    return known;
  };
  return figures.flatMap((figure) => {
    const section = sections.find(({ slug }) => slug === figure.observation.section);
    const text = section?.blocks[figure.numeral.block] ?? '';
    return (claimsOf(text).get(figure.numeral.start) ?? []).map((claim) => ({
      figure,
      claim,
      words: sliceSpan(text, claim),
      acknowledged: acknowledged.find((entry) => namesClaim(entry, { figure, claim }, sections)),
    }));
  });
}

/** Whether an entry of figures.yml names a claim: its quote stands in one place of the section, and holds all its words. */
export function namesClaim(
  { section, quote }: Acknowledgement,
  { figure, claim: { start, end } }: Pick<FigureClaim, 'figure' | 'claim'>,
  sections: readonly SectionText[],
): boolean {
  if (quote === undefined || section !== figure.observation.section) return false;
  const located = locateQuote(quote, section, sections);
  return 'range' in located && containsRange(located.range, { block: figure.numeral.block, start, end });
}

/** The shortest quote that names a claim: its words, or more of the text where those stand in several places. */
export function quoteClaim(told: FigureClaim, sections: readonly SectionText[]): string {
  const { section } = told.figure.observation;
  const located = locateQuote(told.words, section, sections);
  const longer = 'problem' in located && 'longer' in located.problem ? located.problem.longer : [];
  return longer.find((quote) => namesClaim({ section, quote, reason: '' }, told, sections)) ?? told.words;
}

/** A report's figures, as far as others look for a number of a year in it. */
interface YearFigures {
  year: number;
  figures: readonly BoundFigure[];
}

/**
 * Work a report's claims out against the numbers of the years they are measured from: those that the report itself has,
 * or else the report of that year.
 *
 * @param others Reports of all years; the report itself may be among them.
 * @returns No result of a claim without a number to compare it with: it says nothing that could be wrong.
 */
export function workOutClaims(
  own: YearFigures & { claims: readonly FigureClaim[] },
  others: readonly YearFigures[],
): ClaimResult[] {
  return own.claims.flatMap((told) => {
    const { figure, claim } = told;
    const { since } = claim;
    const year = 'year' in since ? since.year : own.year - since.yearsBack;
    const sources = [own, ...others.filter((other) => other.year === year)];
    const [found] = sources.flatMap(({ year: beforeIn, figures }) => {
      const before = findFigure(figures, figure.indicator.id, year);
      return before ? [{ before, beforeIn }] : [];
    });
    if (!found || found.before === figure || figure.period !== String(own.year)) return [];
    return [{ ...told, ...found, verdict: judgeClaim(claim, figure.quantity, found.before.quantity) }];
  });
}

/** Whether a declared change says the same as a claim, of the same two numbers. */
export function isDeclared({ claim, figure, before }: ClaimResult, relations: readonly RelationResult[]): boolean {
  return claim.by === undefined && relations.some(({ left, right }) => left === figure && right.includes(before));
}

function findFigure(figures: readonly BoundFigure[], id: string, year: number): BoundFigure | undefined {
  return figures.find(({ indicator, period }) => indicator.id === id && period === String(year));
}

/**
 * Judge what a text says of a change by both numbers, with their rounding and qualifiers.
 *
 * It holds where every value that the numbers can stand for bears it out, and fails where none does, or where the number
 * that the sentence itself begins from is another than the one before. A change by so much
 * holds where the exact numbers come to what is printed; one with a qualifier, 近50%, holds where they lie within what
 * the qualifier allows. 翻番 and 倍 are round words: within a tenth they are open, not wrong.
 */
export function judgeClaim({ direction, from, by }: Claim, after: Quantity, before: Quantity): Verdict {
  const [now, then] = [readInterval(after), readInterval(before)];
  const [larger, smaller] = direction === 'increase' ? [now, then] : [then, now];
  if (from && !doOverlap(readInterval(from), then)) return 'fails';
  if (isNeverMore(larger, smaller)) return 'fails';
  if (!by) return isAlwaysMore(larger, smaller) ? 'holds' : 'open';
  const said = readInterval({ ...by.quantity, value: Math.abs(by.quantity.value) });
  const isPlain = [after, before].every(({ qualifier, isRangeEnd }) => qualifier === undefined && !isRangeEnd);
  if (by.measure === 'times') return judgeMultiple(by.quantity, direction, now, then, isPlain);
  if (by.measure === 'percent' && then.min <= 0) return 'open';
  const change = by.measure === 'percent' ? takePercentage(subtract(larger, smaller), then) : subtract(larger, smaller);
  if (!doOverlap(change, said)) return 'fails';
  return isPlain ? 'holds' : 'open';
}

function subtract(from: Interval, what: Interval): Interval {
  return { min: from.min - what.max, max: from.max - what.min };
}

/** How far round words may be from the multiple they name. */
const ROUNDNESS = 0.1;

function judgeMultiple(
  { value, unit }: Quantity,
  direction: Claim['direction'],
  now: Interval,
  then: Interval,
  isPlain: boolean,
): Verdict {
  if (direction === 'decrease') return 'open';
  const factor = unit === '番' ? 2 ** value : 1 + value;
  const exact = { min: then.min * factor, max: then.max * factor };
  if (isPlain && doOverlap(now, exact)) return 'holds';
  const roughly = { min: exact.min * (1 - ROUNDNESS), max: exact.max * (1 + ROUNDNESS) };
  return doOverlap(now, roughly) ? 'open' : 'fails';
}
