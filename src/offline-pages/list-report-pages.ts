import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '../data-files/report-document.ts';
import { OFFLINE_PATH } from '../report/offline-plan.ts';
import { fullTextPath, GLOSSARY_PATH, reportPath, sectionPath } from '../report/section-paths.ts';

/**
 * List the pages of a built site that are kept without being visited: what its latest report says, and what explains it.
 * The page that stands in for others comes first, then the order of reading.
 */
export function listReportPages(siteDir: string): string[] {
  const { year, sections } = readLatestReport(siteDir);
  return [
    OFFLINE_PATH,
    '',
    reportPath(year),
    ...sections.map(({ slug }) => sectionPath(year, slug)),
    fullTextPath(year),
    GLOSSARY_PATH,
    'about/',
  ].filter((path) => existsSync(join(siteDir, path, 'index.html')));
}

function readLatestReport(siteDir: string): ReportDocument {
  const reports = globSync('data/*/report.json', { cwd: siteDir }).map(
    (file) => JSON.parse(readFileSync(join(siteDir, file), 'utf8')) as ReportDocument,
  );
  return reports.reduce((latest, report) => (report.year > latest.year ? report : latest));
}
