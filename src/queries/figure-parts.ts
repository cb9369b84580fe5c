import type { BoundFigure } from '../ledger/bound-figure.ts';
import { joinToldTogether, type ToldFigure } from '../ledger/told-together.ts';
import type { RenderedSection } from './rendered-sections.ts';
import type { YearReport } from './reports.ts';

/** A part of a report, and the figures that its text gives. */
export interface FigurePart {
  section: RenderedSection;
  /** In the order of the text; at least one. */
  figures: ToldFigure[];
}

/** The parts of a report that give figures, in order. */
export function listFigureParts({ sections, ledger }: Pick<YearReport, 'sections' | 'ledger'>): FigurePart[] {
  return sections
    .map((section) => ({
      section,
      figures: joinToldTogether(
        ledger.figures
          .filter(({ observation }) => observation.section === section.slug)
          .toSorted((a, b) => a.printed.block - b.printed.block || a.printed.start - b.printed.start),
      ),
    }))
    .filter(({ figures }) => figures.length > 0);
}

/** Figures that a page about one of them names beside it at most. */
const MOST_RELATED = 6;

/**
 * The figures that stand nearest to one in its part, in the order of the text.
 *
 * @param told Ids of indicators that the page tells of already.
 */
export function listRelatedFigures(
  { figures }: FigurePart,
  { printed }: BoundFigure,
  told: readonly string[],
): ToldFigure[] {
  const distance = ({ figure }: ToldFigure): number => Math.abs(figure.printed.block - printed.block);
  const nearest = figures
    .filter(({ figure }) => !told.includes(figure.indicator.id))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_RELATED);
  return figures.filter((figure) => nearest.includes(figure));
}
