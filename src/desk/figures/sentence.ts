import { html } from 'hono/html';
import type { BoundFigure, PlacedRange } from '../../ledger/bound-figure.ts';
import type { AssembledReport } from '../../report/report.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Html } from '../frame/html.ts';

/** The piece of a sentence round a number of the text, the number marked. */
export function quoteChip(report: AssembledReport, chip: PlacedRange): Html {
  return html`${quotePlaces(report, [chip])}`;
}

/** The same of a figure of another report. */
export function quoteFigure(report: AssembledReport, figure: BoundFigure): Html {
  return quoteChip(report, placeFigure(figure));
}

/** Where a figure is printed. */
export function placeFigure({ observation, printed }: BoundFigure): PlacedRange {
  return { ...printed, section: observation.section };
}

/** The pieces of sentences round numbers of the text, each piece once, with all of these numbers marked. */
export function quotePlaces({ sections }: AssembledReport, places: readonly PlacedRange[]): Html[] {
  const textOf = ({ section: slug, block }: PlacedRange): string =>
    sections.find((section) => section.slug === slug)?.blocks[block] ?? '';
  const pieces = Map.groupBy(places, (place) => namePiece(textOf(place), place));
  return [...pieces.values()].map((inside) => {
    const ordered = inside.toSorted((a, b) => a.start - b.start);
    const [first] = ordered;
    if (!first) return html``;
    const text = textOf(first);
    const { start, end } = cutLong(text, first, ordered.at(-1) ?? first);
    const isCut = start > findClause(text, first, STOPS.semicolon).start;
    let at = start + (/^[\s，、：]*/u.exec(text.slice(start))?.[0].length ?? 0);
    const marked = ordered.map((place) => {
      const before = text.slice(at, place.start);
      at = place.end;
      return html`${before}<mark>${text.slice(place.start, place.end)}</mark>`;
    });
    const isOpen = end < findClause(text, first, STOPS.semicolon).end;
    return html`${isCut ? '…' : ''}${marked}${text.slice(at, end)}${isOpen ? '…' : ''}`;
  });
}

/** So many characters before a number and behind it are shown at least, where its sentence has them. */
const BEFORE = 36;
const BEHIND = 20;

/** The piece of a sentence from one number to another; of a long one as much as is read at a glance, cut at marks. */
function cutLong(text: string, first: PlacedRange, last: PlacedRange): Span {
  const whole = findClause(text, first, STOPS.semicolon);
  const far = { start: first.start - BEFORE, end: last.end + BEHIND };
  const start =
    far.start <= whole.start ? whole.start : findClause(text, { ...first, start: far.start }, STOPS.phrase).start;
  const end = far.end >= whole.end ? whole.end : findClause(text, { start: far.end, end: far.end }, STOPS.phrase).end;
  return { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
}

/** Numbers of the same piece of a sentence have the same name. */
export function namePiece(text: string, place: PlacedRange): string {
  return `${place.section} ${place.block} ${findClause(text, place, STOPS.semicolon).start}`;
}
