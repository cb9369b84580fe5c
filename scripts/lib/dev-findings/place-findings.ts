import type { Finding, Place } from '../../../src/report/finding.ts';
import type { ExcusedNumeral, Observation } from '../../../src/schemas/figures.ts';
import type { ParsedContent, ParsedReport, ParsedSection } from '../parsed-content.ts';
import { findEntry } from './find-entry.ts';

/** A finding, and what of the site it is about. */
export interface PlacedFinding {
  finding: Finding;
  /** Report whose folder it lies in. */
  report: ParsedReport | undefined;
  /** Section whose text it is about. */
  section: ParsedSection | undefined;
  /** Which of the section's paragraphs and other blocks it is about, counted from 0. */
  block: number | undefined;
}

/**
 * Say of each finding what it is about. One in figures.yml is about the text that its entry quotes, unless the finding
 * itself names another place.
 */
export function placeFindings(findings: readonly Finding[], { reports }: ParsedContent): PlacedFinding[] {
  return findings.map((finding) => {
    const report = reports.find(({ name }) => finding.file.startsWith(`reports/${name}/`));
    return { finding, report, ...(report ? placeInReport(finding, report) : NOWHERE) };
  });
}

type TextPlace = Pick<PlacedFinding, 'section' | 'block'>;

const NOWHERE: TextPlace = { section: undefined, block: undefined };

function placeInReport(finding: Finding, report: ParsedReport): TextPlace {
  if (report.figures?.path === finding.file && !finding.about) return placeEntry(finding, report);
  return placeLine(finding.about ?? finding, report);
}

function placeLine({ file, line }: Place, { sections }: ParsedReport): TextPlace {
  const section = sections.find(({ path }) => path === file);
  return { section, block: section && findBlock(section, line) };
}

/** The entry of figures.yml in whose lines a finding stands, and where its section quotes it. */
function placeEntry({ line }: Finding, { figures, sections }: ParsedReport): TextPlace {
  const { observations, excused } = figures?.data ?? {};
  const entry = figures && findEntry<Observation | ExcusedNumeral>(figures, { observations, excused }, line);
  const section = sections.find(({ slug }) => slug === entry?.section);
  if (!entry || !section) return NOWHERE;
  const offset = section.markdown.indexOf(entry.quote);
  const quoted = section.markdown.slice(0, offset).split('\n').length;
  return { section, block: offset === -1 ? undefined : findBlock(section, quoted) };
}

/** @returns `undefined` for a line above the text, in the front matter. */
function findBlock({ tree }: ParsedSection, line: number): number | undefined {
  // What leaves nothing on the page is no block.
  const blocks = tree.children.filter(({ type }) => !['definition', 'footnoteDefinition', 'html'].includes(type));
  const index = blocks.findLastIndex(({ position }) => position !== undefined && position.start.line <= line);
  return index === -1 ? undefined : index;
}
