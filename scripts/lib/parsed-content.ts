import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentFolder, ReportFolder, SectionFile } from '../../src/files/content-folder.ts';
import { parseProse } from '../../src/markdown/parse-prose.ts';
import { listProseBlocks } from '../../src/markdown/prose-blocks.ts';
import { renderProse } from '../../src/markdown/render-prose.ts';
import type { Finding, Place } from '../../src/report/finding.ts';
import type { Ledger } from '../../src/report/ledger/build-ledger.ts';
import { buildReportLedger } from './report-ledger.ts';

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

/** One check: everything it finds wrong in a content folder, in any order. */
export type Check = (content: ParsedContent) => Finding[];

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
  const definitions = tree.children.filter((node) => node.type === 'definition');
  const headings: ParsedHeading[] = [];
  visit(tree, 'heading', (node) => {
    const alone = renderProse({ type: 'root', children: [...definitions, node] }, { basePath: '/' });
    headings.push({ node, anchor: alone.headings[0]?.id ?? '' });
  });
  return headings;
}
