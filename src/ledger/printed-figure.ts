import type { Qualifier } from '../content/schemas/figures.ts';
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
export function printFigure({ observation, quantity }: BoundFigure): PrintedFigure {
  return arrangeFigure({ value: observation.value, unit: quantity.unit, qualifier: observation.qualifier ?? '' });
}

/** The same as one text: `约88.28%`. */
export function writeFigure(figure: BoundFigure): string {
  return joinFigure(printFigure(figure));
}

/** The same without its unit, as arithmetic has it: `约88.28`, `11000余`. */
export function writeWithoutUnit({ observation }: BoundFigure): string {
  return joinFigure(arrangeFigure({ value: observation.value, unit: '', qualifier: observation.qualifier ?? '' }));
}

/** Arrange value, unit and qualifier, empty where there is none, as they are read. */
export function arrangeFigure(figure: { value: number; unit: string; qualifier: string }): PrintedFigure {
  const { value, unit, qualifier } = figure;
  const number = String(value);
  if (BEFORE_NUMBER.includes(qualifier)) return { before: qualifier, number, after: unit };
  return { before: '', number, after: BEHIND_UNIT.includes(qualifier) ? unit + qualifier : qualifier + unit };
}

/** A printed figure as one text. */
export function joinFigure({ before, number, after }: PrintedFigure): string {
  return before + number + after;
}
