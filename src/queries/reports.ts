import { getCollection, getEntry } from 'astro:content';
import type { Outline } from '../content/schemas/duty-areas.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import type { Figures } from '../content/schemas/figures.ts';
import type { Report } from '../content/schemas/report.ts';
import { getGlossary, getIndicators } from './site.ts';
import { type RenderedSection, renderSection } from './rendered-sections.ts';
import { chooseSectionTerms } from './section-terms.ts';
import { listSections } from './sections.ts';

/** One year's report, whole. */
export interface YearReport {
  year: number;
  report: Report;
  outline: Outline;
  sections: RenderedSection[];
  /** Its figures file, as staff wrote it. */
  figures: Figures;
  ledger: Ledger;
}

let built: Promise<YearReport[]> | undefined;

/**
 * All reports, the latest first. Drafts are among them while the development server runs, and only then.
 *
 * A build asks once and remembers; the development server asks every time, since the content may have changed.
 *
 * One whose outline duty-areas.yml does not have is left out; the check names it and stops a build before.
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
  const entries = await getCollection('reports', ({ data }) => import.meta.env.DEV || data.status === 'published');
  entries.sort((a, b) => b.data.year - a.data.year);
  const glossary = await getGlossary();
  const reports = await Promise.all(
    entries.map(async ({ data: report }): Promise<YearReport | undefined> => {
      const outline = await getEntry('outlines', report.outline);
      if (!outline) return undefined;
      const { year } = report;
      const parsed = await listSections(year);
      const figures = (await getEntry('figures', String(year)))?.data ?? { observations: [] };
      const ledger = buildLedger(await getIndicators(), figures, parsed, year);
      const terms = chooseSectionTerms(parsed, ledger.figures, glossary);
      const sections = parsed.map((section, index) =>
        renderSection(section, report, { figures: ledger.figures, terms: terms[index] }),
      );
      return { year, report, outline: outline.data, sections, figures, ledger };
    }),
  );
  return reports.filter((report) => report !== undefined);
}
