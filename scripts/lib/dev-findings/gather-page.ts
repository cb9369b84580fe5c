import type { Finding } from '../../../src/report/finding.ts';
import {
  chartsPath,
  figuresPath,
  fullTextPath,
  indicatorPath,
  reportPath,
  sectionPath,
} from '../../../src/report/section-paths.ts';
import type { Indicator, Relation } from '../../../src/schemas/indicators.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import { findYear } from '../report-ledger.ts';
import { findEntry } from './find-entry.ts';
import type { PlacedFinding } from './place-findings.ts';

/** What a page of the draft site is to say about the content it shows. */
export interface PageFindings {
  /** Address below the site's base: `2020/problems/`. */
  path: string;
  /** Findings about what the page itself shows. */
  own: PlacedFinding[];
  /** Pages further down that have findings, and theirs. */
  below: { title: string; path: string; findings: Finding[] }[];
  /** Errors that keep the whole report, and so this page, from being shown. */
  blocking: PlacedFinding[];
}

/** Say of every page that shows content what was found in that content. */
export function gatherPages(content: ParsedContent, placed: readonly PlacedFinding[]): PageFindings[] {
  const { reports, charts } = content;
  const shown = reports.flatMap((report) => {
    const year = findYear(report);
    return year === undefined ? [] : [{ report, year, found: placed.filter((one) => one.report === report) }];
  });
  return [
    {
      path: '',
      own: placed.filter(({ report }) => !shown.some((one) => one.report === report)),
      below: shown.flatMap(({ year, found }) => countBelow(`${year}年度报告`, reportPath(year), found)),
      blocking: [],
    },
    ...gatherIndicators(content, placed),
    ...shown.flatMap(({ report, year, found }) => [
      ...gatherReport(report, year, found),
      { path: chartsPath(year), own: inFile(charts, placed), below: [], blocking: [] },
    ]),
  ];
}

function gatherIndicators({ indicators: file }: ParsedContent, placed: readonly PlacedFinding[]): PageFindings[] {
  if (!file?.data) return [];
  const { indicators, relations } = file.data;
  const found = inFile(file, placed).map((one) => ({
    one,
    id: findEntry<Indicator | Relation>(file, { indicators, relations }, one.finding.line)?.id,
  }));
  return indicators.map(({ id }) => ({
    path: indicatorPath(id),
    own: found.filter((entry) => entry.id === id).map(({ one }) => one),
    below: [],
    blocking: [],
  }));
}

function gatherReport(report: ParsedReport, year: number, found: readonly PlacedFinding[]): PageFindings[] {
  const ofReport = found.filter(({ section }) => !section);
  const blocking = ofReport.filter(({ finding }) => finding.severity === 'error');
  const sections = report.sections.map((section) => ({
    title: section.data && 'heading' in section.data ? section.data.heading : `${section.fileStem}.md`,
    path: sectionPath(year, section.slug),
    own: found.filter((one) => one.section === section),
  }));
  const below = sections.flatMap(({ title, path, own }) => countBelow(title, path, own));
  return [
    { path: reportPath(year), own: ofReport, below, blocking },
    { path: fullTextPath(year), own: [], below, blocking },
    { path: figuresPath(year), own: inFile(report.figures, found), below: [], blocking },
    ...sections.map(({ path, own }) => ({ path, own, below: [], blocking })),
  ];
}

function countBelow(title: string, path: string, found: readonly PlacedFinding[]): PageFindings['below'] {
  return found.length === 0 ? [] : [{ title, path, findings: found.map(({ finding }) => finding) }];
}

function inFile(file: { path: string } | undefined, found: readonly PlacedFinding[]): PlacedFinding[] {
  return found.filter(({ finding }) => finding.file === file?.path);
}
