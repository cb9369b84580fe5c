import type { Observation } from '../content/schemas/figures.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { TableRow } from './table-row.ts';

/** The text of one section as the ledger searches it: its paragraphs, headings and rows of tables, without mark-up. */
export interface SectionText {
  slug: string;
  /** In order. */
  blocks: readonly string[];
  /** Those of its blocks that are rows of tables, by their index; none when left out. */
  rows?: ReadonlyMap<number, TableRow> | undefined;
}

/** A stretch of a section's text: of one of its paragraphs or headings. */
export interface TextRange extends Span {
  /** Index of the paragraph, heading or row among its section's blocks. */
  block: number;
}

/** A stretch of a report's text. */
export interface PlacedRange extends TextRange {
  /** Slug of its section. */
  section: string;
}

/** Whether all of one stretch of a section's text lies in the other. */
export function containsRange(outer: TextRange, inner: TextRange): boolean {
  return outer.block === inner.block && contains(outer, inner);
}

/** Whether two stretches of a section's text have a character in common. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.block === b.block && overlaps(a, b);
}

/** An observation bound to the one place in the text that prints it. */
export interface BoundFigure {
  observation: Observation;
  indicator: Indicator;
  /** Year the number speaks of. */
  period: string;
  /** Anchor of the number in its section's page: `figure-legal-aid-cases-assigned`. */
  anchor: string;
  /** Where its quote stands. */
  quote: TextRange;
  /** Where the printed quantity stands, with unit and qualifier. */
  printed: TextRange;
  /** Where its numeral alone stands. */
  numeral: TextRange;
  /** Its value in digits, with the decimals that are printed: 130.30. */
  number: string;
  /** The quantity as read, or as a person has entered it (`observation.printed`), with indexes in the block's text. */
  quantity: Quantity;
}

/**
 * Anchor of a figure: its indicator, and the period where it is not the report's own year. It never moves, whatever is
 * written around it.
 */
export function nameFigureAnchor(indicatorId: string, period: string, year: number): string {
  return period === String(year) ? `figure-${indicatorId}` : `figure-${indicatorId}-${period}`;
}
