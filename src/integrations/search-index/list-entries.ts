import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { headingRank } from 'hast-util-heading-rank';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { DocumentSection, ReportDocument } from '../../data-files/report-document.ts';
import type { FigureRow } from '../../ledger/figure-rows.ts';
import { readRoute, type RouteName, writePath } from '../../report/routes.ts';
import {
  dataFilePath,
  indicatorPath,
  SEARCH_CHANGES_PATH,
  SEARCH_TERMS_PATH,
  sectionPath,
} from '../../report/section-paths.ts';
import type { EntryBlock, FigureEntry, PassageEntry, SectionEntry, TermEntry } from '../../search/entry.ts';

/** A text with what it is filtered by: titles of the duty areas that it treats; mostly one. */
export type FilteredText = (PassageEntry | SectionEntry) & { dutyAreas: string[] };

/** What is indexed. */
export type IndexedEntry = FilteredText | FigureEntry | TermEntry;

/** Routes of what is read here: a site's index can be made once these are written. */
const READ: readonly (RouteName | undefined)[] = [
  'section',
  'reportJson',
  'figuresJson',
  'searchTerms',
  'searchChanges',
];

/**
 * Say of what year is what stands at an address below the site's base, however its slashes are written; `undefined` where it
 * is not read for the index.
 */
export function readIndexed(address: string): { year?: number } | undefined {
  const path = address.replace(/^\/|\/$/gu, '');
  const route = [path, `${path}/`].map(readRoute).find((found) => READ.includes(found?.name));
  const year = route?.values['year'];
  return route && (year === undefined ? {} : { year: Number(year) });
}

/**
 * List what a built site's reports of some years have to be found: the words of their section pages, heading by heading and
 * whole, and the figures of their data files, in the order of the text.
 *
 * @throws Error in Chinese for a site that lacks a file.
 */
export function listEntries(siteDir: string, years: readonly number[]): IndexedEntry[] {
  const changes = JSON.parse(readBuilt(siteDir, SEARCH_CHANGES_PATH)) as Record<string, string>;
  return years.flatMap((year) => {
    const report = JSON.parse(readBuilt(siteDir, dataFilePath(year, 'report.json'))) as ReportDocument;
    return [...listSections(siteDir, report), ...listFigures(siteDir, year, changes)];
  });
}

/** Years of the reports of a built site. */
export function listYears(siteDir: string): number[] {
  const files = globSync(writePath('reportJson', { year: '*' }), { cwd: siteDir });
  return files.flatMap((file) => readIndexed(file.replaceAll('\\', '/'))?.year ?? []);
}

function listSections(siteDir: string, { year, sections }: ReportDocument): FilteredText[] {
  return sections.flatMap((section) => {
    const path = sectionPath(year, section.slug);
    const { title, blocks } = readSectionPage(readBuilt(siteDir, `${path}index.html`));
    const below = section.paragraphs.flatMap((paragraph) => (paragraph.role === 'heading' ? paragraph.dutyAreas : []));
    const all = [...new Set([...section.dutyAreas, ...below])];
    const areas = listAreas(section);
    const passages = cutPassages(blocks).map(({ lead, blocks: own }): FilteredText => ({
      kind: 'passage',
      year,
      path,
      title,
      blocks: own.map(dropRank),
      ...(lead === undefined ? {} : { lead }),
      dutyAreas: areas.get(own[0]?.anchor ?? '') ?? all,
    }));
    return [...passages, { kind: 'section', year, path, title, blocks: blocks.map(dropRank), dutyAreas: all }];
  });
}

/** Titles of the duty areas of what stands below each heading, by the heading's anchor. */
function listAreas({ dutyAreas, paragraphs }: DocumentSection): Map<string, string[]> {
  const areas = new Map<string, string[]>();
  let above: { level: number; dutyAreas: readonly string[] }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'heading') continue;
    above = [...above.filter(({ level }) => level < paragraph.level), paragraph];
    areas.set(paragraph.id, [...new Set([...dutyAreas, ...above.flatMap((heading) => heading.dutyAreas)])]);
  }
  return areas;
}

function listFigures(siteDir: string, year: number, changes: Readonly<Record<string, string>>): FigureEntry[] {
  const rows = JSON.parse(readBuilt(siteDir, dataFilePath(year, 'figures.json'))) as FigureRow[];
  const findChange = (path: string): Pick<FigureEntry, 'change'> => {
    const change = changes[path];
    return change === undefined ? {} : { change };
  };
  return rows.map(
    ({ indicator, name, value, unit, qualifier, printed, byHand, period, dutyArea, section, quote, url }) => ({
      kind: 'figure',
      year,
      path: cutBase(url),
      indicatorPath: indicatorPath(indicator),
      name,
      value,
      unit,
      qualifier,
      printed,
      byHand,
      period,
      dutyArea,
      section,
      quote,
      ...findChange(cutBase(url)),
    }),
  );
}

/** The terms of a built site's glossary. */
export function listTerms(siteDir: string): TermEntry[] {
  return JSON.parse(readBuilt(siteDir, SEARCH_TERMS_PATH)) as TermEntry[];
}

/** Address of a figure below the site's base, whatever stands before: `https://a.cn/b/2019/c/#d` → `2019/c/#d`. */
function cutBase(url: string): string {
  return /[^/]+\/[^/]+\/#.*$/u.exec(url)?.[0] ?? url;
}

function readBuilt(siteDir: string, file: string): string {
  const path = join(siteDir, file);
  if (!existsSync(path)) {
    throw new Error(`生成搜索索引时出错：生成的网站里没有 ${file}。这不是内容的错，请告诉网站的维护人员。`);
  }
  return readFileSync(path, 'utf8');
}

/** A block of a page. */
export interface PageBlock extends EntryBlock {
  /** Of a heading its rank, 1 for the page's own. */
  rank?: number;
}

/** What a section's page says. */
export interface SectionPage {
  /** Its heading. */
  title: string;
  /** The report's own words, in order. */
  blocks: PageBlock[];
}

/** What begins and ends a line of its own. */
const BLOCKS = new Set(
  'article hgroup div section h1 h2 h3 h4 h5 h6 p blockquote pre ul ol li dl dt dd table caption thead tbody tr br hr'.split(
    ' ',
  ),
);

/** Read the words of the report out of a built page: all that is verbatim, without what the site sets among it. */
export function readSectionPage(html: string): SectionPage {
  const page = fromHtml(html);
  const blocks: PageBlock[] = [];
  visit(page, 'element', (element) => {
    if (element.properties['dataVerbatim'] === undefined) return undefined;
    blocks.push(...readBlocks(element));
    return SKIP;
  });
  const heading = select('h1', page);
  return { title: heading ? toString(heading) : '', blocks };
}

function readBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [{ text: '' }];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const last = blocks[blocks.length - 1];
      if (last) last.text += node.value;
    }
    if (node.type !== 'element' || node.properties['dataEditorial'] !== undefined) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) blocks.push({ text: '', ...readPlace(node) });
    node.children.forEach(walk);
    if (isBlock) blocks.push({ text: '' });
  };
  walk(root);
  return blocks.flatMap(({ text, ...place }) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? [] : [{ text: line, ...place }];
  });
}

function readPlace(element: Element): Omit<PageBlock, 'text'> {
  const { id } = element.properties;
  const rank = headingRank(element);
  return {
    ...(typeof id === 'string' && id !== '' ? { anchor: id } : {}),
    ...(rank === undefined ? {} : { rank }),
  };
}

/** Cut a page at the headings of its text; what stands before the first is a passage too. */
export function cutPassages(blocks: readonly PageBlock[]): { lead: number | undefined; blocks: PageBlock[] }[] {
  const passages: PageBlock[][] = [];
  for (const block of blocks) {
    const last = passages[passages.length - 1];
    if (!last || (block.rank ?? 1) > 1) passages.push([block]);
    else last.push(block);
  }
  return passages.map((own) => {
    const lead = own.findIndex(({ rank }) => rank !== undefined);
    return { lead: lead === -1 ? undefined : lead, blocks: own };
  });
}

function dropRank({ text, anchor }: PageBlock): EntryBlock {
  return { text, ...(anchor === undefined ? {} : { anchor }) };
}
