import type { DataFile } from '../content/content-files.ts';
import type { Figures, Observation } from '../content/schemas/figures.ts';
import type { BindingProblem } from '../ledger/binding.ts';
import type { BoundFigure, TextRange } from '../ledger/bound-figure.ts';
import { oncePer } from '../once-per.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { type PlacedText, placeInRuns } from '../text/placed-text.ts';
import { findNearestYear } from './nearest-year.ts';
import { listProseBlocks, startPlacing } from './prose.ts';
import type { AssembledContent, AssembledReport } from './report.ts';
import type { AssembledSection } from './section.ts';

/** A report that has a figures.yml which can be read. */
export interface LedgerReport extends AssembledReport {
  figures: DataFile<Figures> & { data: Figures };
  year: number;
  ledger: NonNullable<AssembledReport['ledger']>;
}

/** Reports whose figures.yml is there and can be read. */
export function listLedgerReports({ reports }: AssembledContent): LedgerReport[] {
  return reports.filter((report): report is LedgerReport => report.figures?.data !== undefined && !!report.ledger);
}

/** The last report before another one, whether or not years lie between. */
export function findReportBefore(
  { year }: Pick<LedgerReport, 'year'>,
  content: AssembledContent,
): LedgerReport | undefined {
  return listLedgerReports(content)
    .filter((report) => report.year < year)
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
}

/** The report of the year nearest to a year, before it or after. */
export function findNearestLedger(year: number, content: AssembledContent): LedgerReport | undefined {
  return findNearestYear(listLedgerReports(content), year);
}

/** A figure of a report's ledger that speaks of the year so many years before its report. */
export function findFigure({ ledger }: LedgerReport, indicatorId: string, yearsBack = 0): BoundFigure | undefined {
  return ledger.figures.find(
    ({ indicator, period }) => indicator.id === indicatorId && ledger.year - Number(period) === yearsBack,
  );
}

/** Whether years can be set side by side: every report has a figures.yml that can be read, and a year of its own. */
export function areYearsComplete(content: AssembledContent): boolean {
  const years = new Set(listLedgerReports(content).map(({ ledger }) => ledger.year));
  return years.size === content.reports.length;
}

/** An observation that could not be bound, though its indicator and its section are there. */
export interface UnboundObservation {
  observation: Observation;
  problem: BindingProblem;
  section: AssembledSection;
  /** Where one of its keys stands in figures.yml; where it begins, when it has no such key. */
  placeOf: (key: keyof Observation) => Place;
}

/** Unbound observations of a report, those in sections left out that cannot be read and have their own finding. */
export function listUnbound(report: LedgerReport): UnboundObservation[] {
  return report.ledger.unbound.flatMap(({ index, observation, problem }) => {
    const section = findReadableSection(report, observation.section);
    if (!problem || !section) return [];
    return [{ observation, problem, section, placeOf: (key) => report.figures.locate(['observations', index, key]) }];
  });
}

/** A section by its slug; `undefined` when there is none, or its front matter has a finding of its own. */
export function findReadableSection({ sections }: AssembledReport, slug: string): AssembledSection | undefined {
  return sections.find((section) => section.slug === slug && section.data);
}

/** Where a key of a bound figure's observation stands in figures.yml. */
export function placeFigure({ figures }: LedgerReport, { observation }: BoundFigure, key: keyof Observation): Place {
  return figures.locate(['observations', figures.data.observations.indexOf(observation), key]);
}

/** Where a stretch of a section's text begins in its file. */
export function placeRange(section: AssembledSection, { block, start }: TextRange): Place {
  return placeInRuns(placeBlocks(section)[block] ?? [], start);
}

/** Every finding of a section asks for a place in the same blocks. */
const placeBlocks = oncePer(({ tree, markdown, path }: AssembledSection): PlacedText[][] => {
  const place = startPlacing(markdown, path);
  return listProseBlocks(tree).map(({ spans }) => place(spans));
});

/** Indicators that observations with a mistyped one were probably meant for: their finding names them already. */
export function listMeantIndicators({ figures }: AssembledReport, known: readonly string[]): string[] {
  return (figures?.data?.observations ?? [])
    .filter(({ indicator }) => !known.includes(indicator))
    .flatMap(({ indicator }) => findNearest(indicator, known) ?? []);
}

/** Ids of the indicators that a report's figures.yml has numbers for, known or not. */
export function listObservedIds({ figures }: LedgerReport): string[] {
  return [...new Set(figures.data.observations.map(({ indicator }) => indicator))];
}

/** Indicators that the report before has and this one has not, with neither a note nor a mistyped one in their stead. */
export function listGoneIndicators(report: LedgerReport, before: LedgerReport, known: readonly string[]): string[] {
  const dropped = (report.figures.data.dropped ?? []).map(({ indicator }) => indicator);
  const accounted = [...listObservedIds(report), ...dropped, ...listMeantIndicators(report, known)];
  return listObservedIds(before).filter((id) => !accounted.includes(id));
}
