import { getCollection } from 'astro:content';
import { compareStems, readSlug } from '../content/folder-reader.ts';
import type { Glossary } from '../content/schemas/glossary.ts';
import { type ClaimResult, workOutClaims } from '../ledger/claims.ts';
import { assembleReport, type CompleteReport, isComplete, type ReportSource } from '../report/report.ts';
import { type RenderedSection, renderSection } from './rendered-sections.ts';
import { chooseSectionTerms } from './section-terms.ts';
import { getGlossary, getIndicators } from './site.ts';

/** One year's report, whole, its sections rendered. */
export interface YearReport extends CompleteReport {
  sections: RenderedSection[];
  /** What it says of how its figures have changed, where there is a number to hold it against. */
  claims: ClaimResult[];
}

let built: Promise<YearReport[]> | undefined;

/**
 * All reports, the latest first. Drafts are among them while the development server runs, and only then.
 *
 * A build asks once and remembers; the development server asks every time, since the content may have changed.
 *
 * One that is not complete, its outline unknown, is left out; the check names it and stops a build
 * before.
 */
export function listReports(): Promise<YearReport[]> {
  if (import.meta.env.DEV) return loadReports();
  built ??= loadReports();
  return built;
}

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

async function loadReports(): Promise<YearReport[]> {
  const [sources, outlines, indicators, glossary] = await Promise.all([
    listSources(),
    getCollection('outlines'),
    getIndicators(),
    getGlossary(),
  ]);
  const shared = {
    outlines: Object.fromEntries(outlines.map(({ id, data }) => [id, data])),
    indicators: { data: indicators },
  };
  const reports = sources.map((source) => assembleReport(source, shared)).filter(isComplete);
  const ledgers = reports.map(({ ledger }) => ledger);
  return reports
    .map((report) => renderReport(report, { claims: workOutClaims(report.ledger, ledgers), reports }, glossary))
    .toSorted((a, b) => b.year - a.year);
}

/** What was read of each report that is shown. */
async function listSources(): Promise<ReportSource[]> {
  const [reports, figures, followUps, records, sections] = await Promise.all([
    getCollection('reports', ({ data }) => import.meta.env.DEV || data.status === 'published'),
    getCollection('figures'),
    getCollection('followUps'),
    getCollection('records'),
    getCollection('sections'),
  ]);
  return reports.map(({ id: name, data }) => ({
    name,
    report: { data },
    figures: figures.find(({ id }) => id === name),
    followUp: { data: followUps.find(({ id }) => id === name)?.data.said },
    record: records.find(({ id }) => id === name),
    sections: sections
      .filter(({ id }) => id.startsWith(`${name}/`))
      .map((section) => ({ ...section, fileStem: section.id.slice(name.length + 1) }))
      .toSorted((a, b) => compareStems(a.fileStem, b.fileStem))
      .map(({ fileStem, data: frontMatter, body = '' }) => ({
        slug: readSlug(fileStem),
        data: frontMatter,
        markdown: body,
      })),
  }));
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
