import { listChartFigures } from '../charts/chart.ts';
import { isCountable } from '../charts/panel-form.ts';
import { countOwnPeriods } from '../charts/resolve-chart.ts';
import { writeChangeSince } from '../compare/change-words.ts';
import type { FigureCourse } from '../compare/figure-course.ts';
import type { Highlight } from '../report/key-lines.ts';
import { choosePosterFigures, isSummed, outlinePoster, type PosterPart } from '../report/poster.ts';
import { listReportCharts, type ReportChart } from './charts.ts';
import { listFigureCourses } from './figure-courses.ts';
import type { RenderedSection } from './rendered-sections.ts';
import { listReports, type YearReport } from './reports.ts';

/** More things than these are no longer seen as a number of them. */
const MOST_UNITS = 60;

/** A number that stands large. */
export interface PosterFigure extends Highlight {
  /** How it moved since the report before, in words: `比2020年 +8件（+36%）`. */
  change: string | undefined;
  /** Whether it is drawn as so many things as well. */
  isDrawn: boolean;
}

/** What a poster tells of a part on what was done. */
export interface PosterArea extends PosterPart<RenderedSection> {
  figures: readonly PosterFigure[];
  /** What charts.yml draws of it, for its year alone. */
  charts: readonly ReportChart[];
}

/** A report's poster. */
export interface Poster {
  done: PosterArea[];
  ahead: PosterPart<RenderedSection>[];
}

/** Make a report's poster from what its editors say of it, and from its figures. */
export async function composePoster(current: YearReport): Promise<Poster> {
  const charts = (await listReportCharts(current, countOwnPeriods)).filter(({ places }) => places.includes('section'));
  const courses = await listFigureCourses(current);
  const { done, ahead } = outlinePoster(current.sections);
  const shown = new Set(charts.flatMap((chart) => listChartFigures(chart).map(({ figure }) => figure.indicator.id)));
  return {
    done: done.map((part) => {
      const own = charts.filter(({ section }) => section === part.section.slug);
      const figures = choosePosterFigures(part.section, current.ledger, shown);
      const drawn = own.length === 0 ? chooseDrawn(figures) : undefined;
      return {
        ...part,
        charts: own,
        figures: figures.map((highlight) => ({
          ...highlight,
          change: writeChange(highlight, courses),
          isDrawn: highlight === drawn,
        })),
      };
    }),
    ahead,
  };
}

/** Nothing of what stands beside its earlier number. */
function writeChange(
  { figure: { indicator }, before }: Highlight,
  courses: ReadonlyMap<string, FigureCourse>,
): string | undefined {
  const pair = before ? undefined : courses.get(indicator.id)?.pair;
  return pair && writeChangeSince(pair);
}

/** The largest number of things that can still be seen as one. */
function chooseDrawn(figures: readonly Highlight[]): Highlight | undefined {
  const valueOf = ({ figure }: Highlight): number => figure.observation.value;
  return figures
    .filter(
      ({ figure }) => isCountable(figure) && figure.observation.value > 1 && figure.observation.value <= MOST_UNITS,
    )
    .toSorted((a, b) => valueOf(b) - valueOf(a))[0];
}

/** What Astro makes a poster from: each report that its editors have summed up. */
export async function listPosterPages(): Promise<{ params: { year: string }; props: { current: YearReport } }[]> {
  const reports = await listReports();
  return reports
    .filter(({ sections }) => isSummed(sections))
    .map((current) => ({ params: { year: String(current.year) }, props: { current } }));
}
