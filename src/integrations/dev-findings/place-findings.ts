import type { DataFile } from '../../content/content-files.ts';
import type { Finding } from '../../content/finding.ts';
import type { ExcusedNumeral, Observation } from '../../content/schemas/figures.ts';
import type { Indicator, Relation } from '../../content/schemas/indicators.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import {
  chartsPath,
  figuresPath,
  fullTextPath,
  indicatorPath,
  posterPath,
  reportPath,
  sectionPath,
} from '../../report/section-paths.ts';
import type { AssembledSection } from '../../report/section.ts';
import type { Place } from '../../text/place.ts';

/** A finding, and what of the site it is about. */
export interface PlacedFinding {
  finding: Finding;
  /** Report whose folder it lies in. */
  report: AssembledReport | undefined;
  /** Section whose text it is about. */
  section: AssembledSection | undefined;
  /** Which of the section's paragraphs and other blocks it is about, counted from 0. */
  block: number | undefined;
}

/**
 * Say of each finding what it is about. One in figures.yml is about the text that its entry quotes, unless the finding
 * itself names another place.
 */
export function placeFindings(findings: readonly Finding[], { reports }: AssembledContent): PlacedFinding[] {
  return findings.map((finding) => {
    const report = reports.find(({ name }) => finding.file.startsWith(`reports/${name}/`));
    return { finding, report, ...(report ? placeInReport(finding, report) : NOWHERE) };
  });
}

type TextPlace = Pick<PlacedFinding, 'section' | 'block'>;

const NOWHERE: TextPlace = { section: undefined, block: undefined };

function placeInReport(finding: Finding, report: AssembledReport): TextPlace {
  if (report.figures?.path === finding.file && !finding.about) return placeEntry(finding, report);
  return placeLine(finding.about ?? finding, report);
}

function placeLine({ file, line }: Place, { sections }: AssembledReport): TextPlace {
  const section = sections.find(({ path }) => path === file);
  return { section, block: section && findBlock(section, line) };
}

/** The entry of figures.yml in whose lines a finding stands, and where its section quotes it; many entries quote nothing. */
function placeEntry({ line }: Finding, { figures, sections }: AssembledReport): TextPlace {
  const { observations, excused, dropped, relations } = figures?.data ?? {};
  const lists = { observations, excused, dropped, relations };
  const entry = figures && findEntry<Partial<Observation> | ExcusedNumeral>(figures, lists, line);
  const section = sections.find(({ slug }) => slug === entry?.section);
  if (entry?.quote === undefined || !section) return NOWHERE;
  const offset = section.markdown.indexOf(entry.quote);
  const quoted = section.markdown.slice(0, offset).split('\n').length;
  return { section, block: offset === -1 ? undefined : findBlock(section, quoted) };
}

/** @returns `undefined` for a line above the text, in the front matter. */
function findBlock({ tree }: AssembledSection, line: number): number | undefined {
  // What leaves nothing on the page is no block.
  const blocks = tree.children.filter(({ type }) => !['definition', 'footnoteDefinition', 'html'].includes(type));
  const index = blocks.findLastIndex(({ position }) => position !== undefined && position.start.line <= line);
  return index === -1 ? undefined : index;
}

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
export function gatherPages(content: AssembledContent, placed: readonly PlacedFinding[]): PageFindings[] {
  const { reports, charts } = content;
  const shown = reports.flatMap((report) => {
    const { year } = report;
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

function gatherIndicators({ indicators: file }: AssembledContent, placed: readonly PlacedFinding[]): PageFindings[] {
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

function gatherReport(report: AssembledReport, year: number, found: readonly PlacedFinding[]): PageFindings[] {
  const ofReport = found.filter(({ section }) => !section);
  const blocking = ofReport.filter(({ finding }) => finding.severity === 'error');
  const sections = report.sections.map((section) => ({
    title: section.heading ?? `${section.fileStem}.md`,
    path: sectionPath(year, section.slug),
    own: found.filter((one) => one.section === section),
  }));
  const below = sections.flatMap(({ title, path, own }) => countBelow(title, path, own));
  return [
    { path: reportPath(year), own: ofReport, below, blocking },
    { path: fullTextPath(year), own: [], below, blocking },
    { path: posterPath(year), own: [], below, blocking },
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

/**
 * Find the entry of a data file in whose lines a line stands.
 *
 * @param lists The file's lists by their keys: `{ observations: [...] }`.
 */
function findEntry<T>(
  { locate }: Pick<DataFile<unknown>, 'locate'>,
  lists: Readonly<Record<string, readonly T[] | undefined>>,
  line: number,
): T | undefined {
  return Object.entries(lists)
    .flatMap(([key, entries = []]) => entries.map((entry, index) => ({ entry, start: locate([key, index]).line })))
    .toSorted((a, b) => a.start - b.start)
    .findLast(({ start }) => start <= line)?.entry;
}
