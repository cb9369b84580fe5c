import type { SectionKeyLines } from '../content/schemas/section.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import { fillPlaceholders } from '../text/placeholders.ts';

/** A figure that stands for its section in lists of sections. */
export interface Highlight {
  /** Its short name. */
  label: string;
  /** Of the report's own year. */
  figure: BoundFigure;
  /** What the report gives for the latest year before: 318 of 由318名降至234名. */
  before: BoundFigure | undefined;
}

/** A section in a line, and the figures that go with that: its editors' words, no part of its text. */
export interface KeyLines {
  /** With every placeholder filled; `undefined` where there is none, or one of them cannot be filled. */
  summary: string | undefined;
  /** Those that the section has a figure for. */
  highlights: readonly Highlight[];
}

/** Fill what a section's front matter says of it with the section's own figures of the report's year. */
export function fillKeyLines(
  { summary, highlights = [] }: SectionKeyLines,
  slug: string,
  ledger: Pick<Ledger, 'year' | 'figures'>,
): KeyLines {
  const filled = fillPlaceholders(summary ?? '', (name) => {
    const figure = findOwnFigure(name, slug, ledger);
    return figure && writeFigure(figure);
  });
  return {
    summary: summary !== undefined && 'filled' in filled ? filled.filled : undefined,
    highlights: highlights.flatMap(({ indicator, label }) => {
      const figure = findOwnFigure(indicator, slug, ledger);
      return figure ? [{ label, figure, before: findBefore(indicator, ledger) }] : [];
    }),
  };
}

/** The figure of the report's own year that a section prints for an indicator. */
export function findOwnFigure(
  id: string,
  slug: string,
  { year, figures }: Pick<Ledger, 'year' | 'figures'>,
): BoundFigure | undefined {
  return figures.find(
    ({ indicator, period, observation }) =>
      indicator.id === id && period === String(year) && observation.section === slug,
  );
}

function findBefore(id: string, { year, figures }: Pick<Ledger, 'year' | 'figures'>): BoundFigure | undefined {
  return figures
    .filter(({ indicator, period }) => indicator.id === id && Number(period) < year)
    .toSorted((a, b) => Number(b.period) - Number(a.period))[0];
}
