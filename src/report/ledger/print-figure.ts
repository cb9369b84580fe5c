import type { Qualifier } from '../../schemas/figures.ts';
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

/** The same as one text: `约88.28%`. */
export function writeFigure(figure: BoundFigure): string {
  const { before, number, after } = printFigure(figure);
  return before + number + after;
}

const BEFORE_NUMBER: readonly Qualifier[] = ['约', '近', '超过'];
const BEHIND_UNIT: readonly Qualifier[] = ['左右', '以上', '以下', '以内'];

/** Print a figure as reports do, by its value: 1.2万件 is printed 12000件. */
export function printFigure({ observation, quantity: { unit } }: BoundFigure): PrintedFigure {
  const { value, qualifier } = observation;
  const number = String(value);
  if (qualifier === undefined) return { before: '', number, after: unit };
  if (BEFORE_NUMBER.includes(qualifier)) return { before: qualifier, number, after: unit };
  return { before: '', number, after: BEHIND_UNIT.includes(qualifier) ? unit + qualifier : qualifier + unit };
}
