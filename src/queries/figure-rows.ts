import type { BoundFigure } from '../report/ledger/bound-figure.ts';
import { type FigureRow, listFigureRows } from '../report/ledger/figure-rows.ts';
import { figurePath } from '../report/section-paths.ts';
import { addressOf } from './addresses.ts';
import type { YearReport } from './reports.ts';

/**
 * Rows of a report's figures for tables and data files.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 * @param figures Figures of the report; all when left out.
 */
export function listReportRows(
  { year, outline, sections, ledger }: YearReport,
  site: URL | undefined,
  figures: readonly BoundFigure[] = ledger.figures,
): FigureRow[] {
  return listFigureRows(figures, {
    titleOfArea: (id) => outline.areas.find((area) => area.id === id)?.title,
    headingOf: (slug) => {
      const section = sections.find((candidate) => candidate.slug === slug);
      return section?.heading ?? section?.title ?? slug;
    },
    urlOf: ({ observation, anchor }) => addressOf(figurePath(year, observation.section, anchor), site),
  });
}
