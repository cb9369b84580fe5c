import { html } from 'hono/html';
import type { BoundFigure, PlacedRange } from '../../ledger/bound-figure.ts';
import type { AssembledReport } from '../../report/report.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
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
    const { start, end } = findClause(text, first, STOPS.semicolon);
    let at = start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0);
    const marked = ordered.map((place) => {
      const before = text.slice(at, place.start);
      at = place.end;
      return html`${before}<mark>${text.slice(place.start, place.end)}</mark>`;
    });
    return html`${marked}${text.slice(at, end)}`;
  });
}

/** Numbers of the same piece of a sentence have the same name. */
export function namePiece(text: string, place: PlacedRange): string {
  return `${place.section} ${place.block} ${findClause(text, place, STOPS.semicolon).start}`;
}
