import { html } from 'hono/html';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import type { Chip } from '../../intake/confirmation/chip.ts';
import type { AssembledReport } from '../../report/report.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Html } from '../frame/html.ts';

/** The piece of a sentence round a number of the text, the number marked. */
export function quoteChip({ sections }: AssembledReport, { section, block, start, end }: Chip): Html {
  return quote(sections.find(({ slug }) => slug === section)?.blocks[block] ?? '', { start, end });
}

/** The same of a figure of another report. */
export function quoteFigure({ sections }: AssembledReport, { observation, printed }: BoundFigure): Html {
  const section = sections.find(({ slug }) => slug === observation.section);
  return quote(section?.blocks[printed.block] ?? '', printed);
}

function quote(text: string, place: Span): Html {
  const { start, end } = findClause(text, place, STOPS.semicolon);
  return html`“${text.slice(start, place.start).trimStart()}<mark>${text.slice(place.start, place.end)}</mark>${text.slice(place.end, end)}”`;
}
