import type { Glossary } from '../content/schemas/glossary.ts';
import { type ClaimResult, workOutClaims } from '../ledger/claims.ts';
import {
  type AssembledReport,
  assembleReport,
  type CompleteReport,
  isComplete,
  type ReportSource,
  type SharedSource,
} from '../report/report.ts';
import { oncePerContent } from './content.ts';
import { type RenderedSection, renderSection } from './rendered-sections.ts';
import { chooseSectionTerms } from './section-terms.ts';

/** One year's report, whole, its sections rendered. */
export interface YearReport extends CompleteReport {
  sections: RenderedSection[];
  /** What it says of how its figures have changed, where there is a number to hold it against. */
  claims: ClaimResult[];
}

/**
 * All reports, the latest first. Drafts are among them while the development server runs, and only then.
 *
 * One that is not complete, its outline unknown, is left out; the check names it and stops a build before.
 */
export const listReports = oncePerContent((content): YearReport[] => {
  const reports = content.reports
    .filter(({ report }) => import.meta.env.DEV || report?.data?.status === 'published')
    .map((report) => leaveOutUnfit(report, content))
    .filter(isComplete);
  const ledgers = reports.map(({ ledger }) => ledger);
  const glossary = content.glossary?.data ?? { terms: [] };
  return reports
    .map((report) => renderReport(report, { claims: workOutClaims(report.ledger, ledgers), reports }, glossary))
    .toSorted((a, b) => b.year - a.year);
});

/** What Astro makes a page for each report from: the address's year, and the report for the page. */
export async function listReportPages(): Promise<{ params: { year: string }; props: { current: YearReport } }[]> {
  const reports = await listReports();
  return reports.map((current) => ({ params: { year: String(current.year) }, props: { current } }));
}

/** The latest report. */
export async function getLatestReport(): Promise<YearReport> {
  const [latest] = await listReports();
  if (!latest) throw new Error('没有可以发布的报告：content/reports/ 是空的，或者只有草稿。');
  return latest;
}

/** A report without the files that do not fit their schema, whose pages would else all be missing while one is edited. */
function leaveOutUnfit(report: AssembledReport, shared: SharedSource): AssembledReport<ReportSource> {
  const sections = report.sections.filter(({ data }) => data);
  const figures = report.figures?.data && report.figures;
  if (figures === report.figures && sections.length === report.sections.length) return report;
  return assembleReport<ReportSource>({ ...report, sections, figures }, shared);
}

function renderReport(
  report: CompleteReport,
  context: { claims: ClaimResult[]; reports: readonly CompleteReport[] },
  glossary: Glossary,
): YearReport {
  const terms = chooseSectionTerms(report.sections, glossary);
  const sections = report.sections.map((section, index) =>
    renderSection(section, { ...report, ...context }, terms[index]),
  );
  return { ...report, sections, claims: context.claims };
}
