import { type Absence, buildSeries, isGiven } from '../charts/series.ts';
import type { FigureCourse } from '../compare/figure-course.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ClaimResult } from '../ledger/claims.ts';
import { type FigureRow, listFigureRows, type RowContext } from '../ledger/figure-rows.ts';
import type { RelationResult } from '../ledger/relations.ts';
import { joinToldTogether, type ToldFigure } from '../ledger/told-together.ts';
import { figuresOfIndicator } from '../ledger/figures-of-indicator.ts';
import { listHeadingPassages } from '../report/corrections.ts';
import { figurePath } from '../report/section-paths.ts';
import { overlaps } from '../text/span.ts';
import { oncePerContent } from './content.ts';
import { findFigureCourse } from './figure-courses.ts';
import { listReports, type YearReport } from './reports.ts';
import { addressOf, getIndicators } from './site.ts';

/**
 * Rows of a report's figures for tables and data files.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 * @param figures Figures of the report; all when left out.
 */
export function listReportRows(
  current: YearReport,
  site: URL | undefined,
  figures: readonly BoundFigure[] = current.ledger.figures,
): FigureRow[] {
  const { year, claims } = current;
  return listFigureRows(figures, {
    ...nameInReport(current),
    urlOf: ({ observation, anchor }, report = year) => addressOf(figurePath(report, observation.section, anchor), site),
    claims,
  });
}

/** How a report calls its duty areas and sections. */
export function nameInReport({ outline, sections }: YearReport): Pick<RowContext, 'titleOfArea' | 'headingOf'> {
  return {
    titleOfArea: (id) => outline.areas.find((area) => area.id === id)?.title,
    headingOf: (slug) => {
      const section = sections.find((candidate) => candidate.slug === slug);
      return section?.heading ?? section?.title ?? slug;
    },
  };
}

/** What one report says of an indicator. */
export interface IndicatorYear {
  current: YearReport;
  /** The report's own period first, then those it compares with. */
  figures: ToldFigure[];
  /** What became of the figure of the report's own period up to it. */
  course: FigureCourse;
  /** Relations of this report that the indicator takes part in. */
  relations: RelationResult[];
  /** What the report says of how it has changed, where there is a number to hold it against. */
  claims: ClaimResult[];
}

/** An indicator and all that the reports say of it. */
export interface IndicatorHistory {
  indicator: Indicator;
  /** The latest first; only reports that have a figure for it. */
  years: IndicatorYear[];
  /** Years without a value, the latest first, and why. */
  absent: { period: string; absence: Absence }[];
}

/** Every indicator that some report has a figure for, in the order of indicators.yml. */
const listIndicatorHistories = oncePerContent(async (): Promise<IndicatorHistory[]> => {
  const { indicators } = await getIndicators();
  const reports = await listReports();
  const histories = indicators.map(async (indicator) => {
    const { id } = indicator;
    const years = reports
      .filter(({ ledger }) => figuresOfIndicator(ledger, id).length > 0)
      .map(async (current) => ({
        current,
        figures: joinToldTogether(
          figuresOfIndicator(current.ledger, id).toSorted((a, b) => Number(b.period) - Number(a.period)),
        ),
        course: await findFigureCourse(indicator, current),
        relations: current.ledger.relations.filter(({ left, right }) =>
          [left, ...right].some((figure) => figure.indicator.id === id),
        ),
        claims: current.claims.filter(({ figure }) => figure.indicator.id === id),
      }));
    return { indicator, years: await Promise.all(years), absent: listAbsences(indicator, reports) };
  });
  return (await Promise.all(histories)).filter(({ years }) => years.length > 0);
});

function listAbsences(indicator: Indicator, reports: readonly YearReport[]): IndicatorHistory['absent'] {
  const points = buildSeries(indicator, reports).toReversed();
  return points.flatMap(({ period, value }) => (isGiven(value) ? [] : [{ period, absence: value }]));
}

/** What Astro makes a page or file for each indicator from: the address's id, and the history for the page. */
export async function listIndicatorPages(): Promise<
  { params: { indicator: string }; props: { history: IndicatorHistory } }[]
> {
  const histories = await listIndicatorHistories();
  return histories.map((history) => ({ params: { indicator: history.indicator.id }, props: { history } }));
}

/** Corrections of a report that concern an indicator: of its figures, or of the words that say them; the latest first. */
export function listIndicatorCorrections(current: YearReport, { id }: Indicator): Correction[] {
  const figures = current.ledger.figures.filter(({ indicator }) => indicator.id === id);
  return (current.report.data.corrections ?? [])
    .filter(
      (correction) =>
        correction.indicator === id || figures.some((figure) => touchesQuote(current, correction, figure)),
    )
    .toReversed();
}

/** Whether the words that a correction put into the text are among those that say a figure. */
function touchesQuote({ sections }: YearReport, correction: Correction, { observation, quote }: BoundFigure): boolean {
  const section = sections.find(({ slug }) => slug === observation.section);
  const traced = section?.corrections.find((other) => other.correction === correction);
  if (!section || !traced) return false;
  const isSameBlock = traced.passage - listHeadingPassages(section).length === quote.block;
  return isSameBlock && overlaps(traced, quote);
}
