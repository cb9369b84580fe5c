import { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ContentFolder, DataFile, ReportFolder, SectionFile } from '../content/content-folder.ts';
import type { Place } from '../text/place.ts';
import type { Indicators } from '../content/schemas/indicators.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { listProseBlocks, parseProse } from './prose.ts';

/** A heading in a section's Markdown. */
export interface ParsedHeading {
  node: Heading;
  /** Anchor that its words make; a second heading of the same words has the same here. Empty without letter or digit. */
  anchor: string;
}

/** A section file and its Markdown, parsed. */
export interface ParsedSection extends SectionFile {
  tree: Root;
  headings: ParsedHeading[];
  /** Texts of its paragraphs and headings, in order, as the ledger searches them. */
  blocks: readonly string[];
}

/** A report's folder with its sections parsed. */
export interface ParsedReport extends Omit<ReportFolder, 'sections'> {
  sections: ParsedSection[];
  /** Its figures bound to its text; `undefined` where its year or its figures.yml cannot be read. */
  ledger: Ledger | undefined;
}

/** A content folder with every section parsed. */
export interface ParsedContent extends Omit<ContentFolder, 'reports'> {
  reports: ParsedReport[];
}

/** Parse every section of a content folder and build every report's ledger once, for all checks. */
export function parseContent(folder: ContentFolder): ParsedContent {
  return {
    ...folder,
    reports: folder.reports.map((report) => {
      const sections = report.sections.map(parseSection);
      return { ...report, sections, ledger: buildReportLedger(report, sections, folder.indicators) };
    }),
  };
}

/** Parse one section's Markdown, by the pipeline that makes the pages. */
export function parseSection(section: SectionFile): ParsedSection {
  const tree = parseProse(section.markdown);
  return { ...section, tree, headings: listHeadings(tree), blocks: listProseBlocks(tree).map(({ text }) => text) };
}

/** Where a node of a section's Markdown begins. */
export function placeNode(section: SectionFile, node: Nodes): Place {
  return { file: section.path, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function listHeadings(tree: Root): ParsedHeading[] {
  const headings: ParsedHeading[] = [];
  visit(tree, 'heading', (node) => {
    // The words that the page shows, of which rehype-slug makes the anchor there.
    headings.push({ node, anchor: slug(toString(node, { includeImageAlt: false, includeHtml: false })) });
  });
  return headings;
}

/**
 * Build a report's ledger by the code that makes the pages. Files that are missing count as empty, so that every numeral
 * is seen to be unaccounted for.
 *
 * @returns `undefined` where the report's year or its figures.yml cannot be read: that has its own finding.
 */
export function buildReportLedger(
  { report, name, figures }: Pick<ReportFolder, 'report' | 'name' | 'figures'>,
  sections: readonly SectionText[],
  indicators: DataFile<Indicators> | undefined,
): Ledger | undefined {
  const year = findYear({ report, name });
  if (year === undefined || (figures && !figures.data)) return undefined;
  return buildLedger(indicators?.data ?? { indicators: [] }, figures?.data ?? { observations: [] }, sections, year);
}

/** A report's year, or its folder's name read as one. `undefined` where neither says. */
export function findYear({ name, report }: Pick<ReportFolder, 'name' | 'report'>): number | undefined {
  return report?.data?.year ?? (/^\d{4}$/.test(name) ? Number(name) : undefined);
}
