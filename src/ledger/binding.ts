import type { Observation } from '../content/schemas/figures.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { listNumerals } from '../quantities/numerals.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { nameUnit, readQuantities } from '../quantities/read-quantities.ts';
import { CARDINAL_NUMERALS } from '../text/chinese-numerals.ts';
import { contains, findWords, overlaps, sliceSpan } from '../text/span.ts';
import { type BoundFigure, nameFigureAnchor, type SectionText, type TextRange } from './bound-figure.ts';
import { writeNumber } from './printed-figure.ts';
import { locateQuote, type QuoteProblem } from './quotes.ts';
import { findCell, nameCellUnit, type TableRow } from './table-row.ts';

/** Why an observation cannot be bound to the text. `printed` is a quantity of the quote as printed, `约88.28%`. */
export type BindingProblem =
  | QuoteProblem
  /** The value is there, but the quote leaves out part of it: its unit, its qualifier or some of its digits. */
  | { kind: 'quantity-cut'; printed: string }
  /** No quantity in the quote has this value; `printed` are those it has. */
  | { kind: 'value-differs'; printed: string[] }
  /** The value is there several times. */
  | { kind: 'value-ambiguous'; printed: string; times: number }
  /** The value is there with another unit. */
  | { kind: 'unit-differs'; printed: string; found: Quantity }
  /** The value is there with another qualifier, with one that the observation drops, or with none. */
  | { kind: 'qualifier-differs'; printed: string; found: Quantity }
  /** Said to stand in a column, though its quote stands in no table. */
  | { kind: 'no-table' }
  /** No one column of the row has this head or number; `heads` are those that there are. */
  | { kind: 'column-absent'; heads: readonly string[] }
  /** Entered by hand: its printed words do not stand once in the quote, or hold no whole numeral. */
  | { kind: 'printed-absent' }
  /** Entered by hand, though the reader reads what is printed. */
  | { kind: 'printed-readable'; printed: string };

/** What became of an observation. */
export type Binding = { figure: BoundFigure } | { problem: BindingProblem };

/** Bind an observation to the one place that prints it: quote, value, unit and qualifier. */
export function bindObservation(
  observation: Observation,
  indicator: Indicator,
  sections: readonly SectionText[],
  year: number,
): Binding {
  const located = locateQuote(observation.quote, observation.section, sections);
  if ('problem' in located) return located;
  const { range: quote, section } = located;
  const { block } = quote;
  const text = section.blocks[block] ?? '';
  const row = section.rows?.get(block);
  const range = narrowToColumn(observation, quote, { text, row });
  if ('kind' in range) return { problem: range };
  const chosen =
    observation.printed === undefined
      ? chooseQuantity(observation, indicator, { text, row }, range)
      : takeByHand(observation, observation.printed, indicator, text, range);
  if ('kind' in chosen) return { problem: chosen };
  const period = observation.period ?? String(year);
  return {
    figure: {
      observation,
      indicator,
      period,
      anchor: nameFigureAnchor(indicator.id, period, year),
      quote,
      printed: { block, start: chosen.start, end: chosen.end },
      numeral: { block, ...chosen.numeral },
      number: writeNumber(observation.value, sliceSpan(text, chosen.numeral)),
      quantity: chosen,
    },
  };
}

/** A block's text, and its cells where it is a row of a table. */
interface BlockText {
  text: string;
  row: TableRow | undefined;
}

/** The stretch of a quote in which its number is to be sought: all of it, or the cell of a row. */
function narrowToColumn(
  { column }: Observation,
  quote: TextRange,
  { text, row }: BlockText,
): TextRange | BindingProblem {
  if (column === undefined) return quote;
  if (!row) return { kind: 'no-table' };
  const cell = findCell(column, row);
  if (!cell) return { kind: 'column-absent', heads: row.heads };
  return contains(quote, cell)
    ? { block: quote.block, ...cell }
    : { kind: 'quantity-cut', printed: sliceSpan(text, cell) };
}

/** Choose among the quantities of a paragraph that stand whole in the quote, so that its edges cut none in two. */
function chooseQuantity(
  { value, qualifier }: Observation,
  indicator: Indicator,
  { text, row }: BlockText,
  quote: TextRange,
): Quantity | BindingProblem {
  const units = listUnits(indicator);
  const print = (quantity: Quantity): string => sliceSpan(text, quantity);
  const touched = readQuantities(text)
    .map((quantity) => (row ? nameCellUnit(text, row, quantity, units) : nameUnit(text, quantity, units)))
    .filter((quantity) => overlaps(quantity, quote));
  const whole = touched.filter((quantity) => contains(quote, quantity));
  const withValue = whole.filter((quantity) => quantity.value === value);
  const withUnit = withValue.filter((quantity) => units.includes(quantity.unit));
  const right = withUnit.filter((quantity) => quantity.qualifier === qualifier);
  const [only, ...more] = right;
  if (only) return more.length === 0 ? only : { kind: 'value-ambiguous', printed: print(only), times: right.length };
  const cut = touched.find((quantity) => quantity.value === value && !whole.includes(quantity));
  if (cut) return { kind: 'quantity-cut', printed: print(cut) };
  const [other = withValue[0]] = withUnit;
  if (!other) return { kind: 'value-differs', printed: whole.map(print) };
  return { kind: withUnit[0] ? 'qualifier-differs' : 'unit-differs', printed: print(other), found: other };
}

/** Any numeral that prose is written with, 两 and 半 among them. */
const ANY_NUMERAL = new RegExp(`[\\p{N}〇半${CARDINAL_NUMERALS}]`, 'u');

/** Take a number that a person has read: its words stand in the quote, and the reader makes nothing of them. */
function takeByHand(
  { value, qualifier }: Observation,
  words: string,
  { unit }: Indicator,
  text: string,
  quote: TextRange,
): Quantity | BindingProblem {
  const [found, ...others] = findWords(sliceSpan(text, quote), words);
  if (!found || others.length > 0 || !ANY_NUMERAL.test(words)) return { kind: 'printed-absent' };
  const place = { start: quote.start + found.start, end: quote.start + found.end };
  const isCut = listNumerals(text).some((numeral) => overlaps(numeral, place) && !contains(place, numeral));
  if (isCut) return { kind: 'printed-absent' };
  const read = readQuantities(text).find((quantity) => overlaps(quantity, place));
  if (read) return { kind: 'printed-readable', printed: sliceSpan(text, read) };
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return {
    ...place,
    numeral: place,
    value,
    unit,
    qualifier,
    step: Number(`1e-${decimals}`),
    hasDecimals: decimals > 0,
    continues: undefined,
    isRangeEnd: false,
  };
}

type Units = Pick<Indicator, 'unit' | 'unitAliases'>;

/** Whether values of two indicators can be added or set on one axis: they have a unit, or one of the same meaning, in common. */
export function sharesUnit(a: Units, b: Units): boolean {
  const units = listUnits(a);
  return listUnits(b).some((unit) => units.includes(unit));
}

/** The words that an indicator's unit is printed with. */
export function listUnits({ unit, unitAliases = [] }: Units): string[] {
  return [unit, ...unitAliases];
}
