import type { Observation, Qualifier } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import { bindObservation } from '../../ledger/binding.ts';
import type { BoundFigure, SectionText } from '../../ledger/bound-figure.ts';
import { findColumn } from '../../ledger/table-row.ts';
import { nameUnit } from '../../quantities/read-quantities.ts';
import { STOPS } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { MaskedText } from './masked-text.ts';
import type { Mention } from './mentions.ts';
import type { LastFigure } from './proposed-ledger.ts';

/** Words before a number that say enough of it alone; with fewer what stands behind it is quoted too. */
const ENOUGH_BEFORE = 4;
/** Fewest characters that a quote has beside its numbers. */
const FEWEST_WORDS = 2;
/** What words said of another number count for: rather so many more before the number than any behind. */
const FOREIGN_END = 30;
/** Where a quote may begin and where it may end: at any stop, and at the brackets it need not hold. */
const BEFORE_PIECE = new RegExp(`(?<=[${STOPS.phrase}（])`, 'gu');
const BEHIND_PIECE = new RegExp(`(?=[${STOPS.phrase}）])`, 'gu');
const LEAD = new RegExp(`^[\\s${STOPS.phrase}）]*`, 'u');
/** Words that a quote need not begin with. */
const OPENING = /^(?:\P{L}*(?:20\d\d ?年(?:以来|度|底|末)?|截至|目前|今年|全年|以来|累计|共计|共))+\P{L}*/u;

/**
 * Quote the new text for a number: as last year's ledger quoted it, where the same words stand around it; otherwise the
 * shortest piece that says what is counted and leads to that number alone.
 *
 * @returns The figure as it binds; `undefined` where no piece of the paragraph will do.
 */
export function bindMention(
  observation: Omit<Observation, 'quote'>,
  indicator: Indicator,
  mention: Mention,
  last: LastFigure | undefined,
  sections: readonly SectionText[],
  year: number,
): BoundFigure | undefined {
  for (const quoted of listQuotes(mention, last)) {
    const binding = bindObservation({ ...observation, ...quoted }, indicator, sections, year);
    if (!('figure' in binding)) continue;
    const { printed } = binding.figure;
    if (printed.block === mention.block && printed.start === mention.quantity.start) return binding.figure;
  }
  return undefined;
}

/** The qualifier of a number once its unit is known: 以上 in 405片以上 stands behind what no list has. */
export function readQualifier({ text, quantity }: Mention, unit: string): Qualifier | undefined {
  return nameUnit(text, quantity, [unit]).qualifier;
}

function* listQuotes(mention: Mention, last: LastFigure | undefined): Generator<Pick<Observation, 'quote' | 'column'>> {
  const { text, row, quantity } = mention;
  if (row) {
    const column = findColumn(row.cells, quantity);
    const quote = text.slice(0, row.cells[column]?.end).trim().replaceAll('\t', ' ');
    yield { quote, column: row.heads[column] || column + 1 };
    yield { quote, column: column + 1 };
    return;
  }
  const again = last && repeatQuote(last, mention);
  for (const { start, end } of again ? [again, ...listPieces(mention)] : listPieces(mention)) {
    yield { quote: text.slice(start, end) };
  }
}

/** Where last year's quote stands again, whatever its numbers are now. */
function repeatQuote(
  { figure, mention: { masked: before } }: LastFigure,
  { masked: after, quantity }: Mention,
): Span | undefined {
  const first = before.places.findIndex(({ start }) => start === figure.quote.start);
  const end = before.places.findIndex(({ end: place }) => place === figure.quote.end) + 1;
  if (first === -1 || end === 0) return undefined;
  const from = findPlace(after, quantity.start) - (findPlace(before, figure.printed.start) - first);
  const to = from + end - first;
  if (from < 0 || after.text.slice(from, to) !== before.text.slice(first, end)) return undefined;
  return { start: after.places[from]?.start ?? 0, end: after.places[to - 1]?.end ?? 0 };
}

function findPlace({ places }: MaskedText, start: number): number {
  return places.findIndex((place) => place.start === start);
}

/** Pieces of a number's paragraph that hold it with its words, shortest first. */
function listPieces({ text, masked, quantity, label }: Mention): Span[] {
  const before = text.slice(label.start, quantity.start);
  const opening = OPENING.exec(before)?.[0].length ?? 0;
  const isTrimmed = countWords(before.slice(opening)) >= FEWEST_WORDS;
  const start = label.start + (isTrimmed ? opening : 0);
  const end = countWords(text.slice(start, quantity.start)) >= ENOUGH_BEFORE ? quantity.end : label.end;
  // Words right behind another number, 41 in 8个方面41项具体要求, say too little without it.
  const isWhole = start > label.start || start === 0 || /\P{L}/u.test(text.charAt(start - 1));
  const starts = [...(isWhole ? [start] : []), ...listEdges(text.slice(0, start), BEFORE_PIECE), 0];
  const ends = [Math.max(end, quantity.end), ...listEdges(text, BEHIND_PIECE), text.length];
  const measure = (piece: Span): number => piece.end - piece.start + (piece.end > end ? FOREIGN_END : 0);
  return starts
    .flatMap((from) => ends.filter((to) => to >= end).map((to) => trimPiece(text, from, to)))
    .filter(({ start: from, end: to }) => countWords(cutMasked(masked, from, to)) >= FEWEST_WORDS)
    .sort((a, b) => measure(a) - measure(b));
}

/** The masked text of a stretch of the text. */
function cutMasked({ text, places }: MaskedText, from: number, to: number): string {
  const first = places.findIndex(({ start }) => start >= from);
  const last = places.findLastIndex(({ end }) => end <= to);
  return text.slice(first, last + 1);
}

function listEdges(text: string, edge: RegExp): number[] {
  return Array.from(text.matchAll(edge), ({ index }) => index);
}

/** Leave spaces and marks out at either end; a closing bracket or quotation mark stays. */
function trimPiece(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  return { start: from + lead, end: from + piece.trimEnd().length };
}

function countWords(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
