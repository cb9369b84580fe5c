import type { Qualifier } from '../content/schemas/figures.ts';
import { foldForNumbers } from '../text/folding.ts';
import type { BoundFigure } from './bound-figure.ts';

/** A figure for people, in the order in which it is read. */
export interface PrintedFigure {
  /** A qualifier that goes before the number: `约`. */
  before: string;
  /** `1408`, `88.28`. */
  number: string;
  /** Its unit, with any other qualifier: `件`, `余条`, `个工作日以内`. */
  after: string;
}

const BEFORE_NUMBER: readonly string[] = ['约', '近', '超过', '不足'] satisfies Qualifier[];
const BEHIND_UNIT: readonly string[] = ['左右', '以上', '以下', '以内'] satisfies Qualifier[];

/** Print a figure as reports do, by its value: 1.2万件 is printed 12000件. */
export function printFigure({ observation, quantity, number }: BoundFigure): PrintedFigure {
  return arrangeFigure({ number, unit: quantity.unit, qualifier: observation.qualifier ?? '' });
}

/** The same as one text: `约88.28%`. */
export function writeFigure(figure: BoundFigure): string {
  return joinFigure(printFigure(figure));
}

/** The same as it is displayed, its digits grouped: `31,100户`. */
export function writeGrouped(figure: BoundFigure): string {
  const printed = printFigure(figure);
  return joinFigure({ ...printed, number: groupDigits(printed.number) });
}

/** The same without its unit, as arithmetic has it: `约88.28`, `11000余`. */
export function writeWithoutUnit({ number, observation }: BoundFigure): string {
  return joinFigure(arrangeFigure({ number, unit: '', qualifier: observation.qualifier ?? '' }));
}

/**
 * Write a value in digits with the decimals of the numeral that prints it: 130.3 of 130.30 is `130.30`. That of 1.20万 is
 * another number, and says nothing of the decimals of 12000.
 */
export function writeNumber(value: number, numeral: string): string {
  const digits = foldForNumbers(numeral).replaceAll(',', '');
  const decimals = /^\d+\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  return Number(digits) === Math.abs(value) ? value.toFixed(decimals) : String(value);
}

/** Arrange number, unit and qualifier, empty where there is none, as they are read. */
export function arrangeFigure(figure: { number: string; unit: string; qualifier: string }): PrintedFigure {
  const { number, unit, qualifier } = figure;
  if (BEFORE_NUMBER.includes(qualifier)) return { before: qualifier, number, after: unit };
  return { before: '', number, after: BEHIND_UNIT.includes(qualifier) ? unit + qualifier : qualifier + unit };
}

/** Group the digits of a number for display, from five on: 31,100 and 2068. The report's own words are never touched. */
export function groupDigits(number: string): string {
  const [whole = '', ...decimals] = number.split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return [grouped, ...decimals].join('.');
}

/** A printed figure as one text. */
export function joinFigure({ before, number, after }: PrintedFigure): string {
  return before + number + after;
}
