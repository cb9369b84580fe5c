import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { headingRank } from 'hast-util-heading-rank';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { ReportDocument } from '../../data-files/report-document.ts';
import type { FigureRow } from '../../ledger/figure-rows.ts';
import { writePath } from '../../report/routes.ts';
import { dataFilePath, sectionPath } from '../../report/section-paths.ts';
import type { EntryBlock, FigureEntry, SectionEntry } from '../../search/entry.ts';

/** A section with what it is filtered by. */
export interface FilteredSection extends SectionEntry {
  /** Title of its duty area; empty where it has none. */
  dutyArea: string;
}

/**
 * List what a built site has to be found: the words of its section pages and the figures of its data files, by year and
 * in the order of the text.
 *
 * @throws Error in Chinese for a site that lacks a file.
 */
export function listEntries(siteDir: string): (FilteredSection | FigureEntry)[] {
  return globSync(writePath('reportJson', { year: '*' }), { cwd: siteDir })
    .sort()
    .flatMap((file) => {
      const report = JSON.parse(readBuilt(siteDir, file)) as ReportDocument;
      return [...listSections(siteDir, report), ...listFigures(siteDir, report.year)];
    });
}

function listSections(siteDir: string, { year, sections }: ReportDocument): FilteredSection[] {
  return sections.map(({ slug, dutyArea }) => {
    const path = sectionPath(year, slug);
    const { title, blocks } = readSectionPage(readBuilt(siteDir, `${path}index.html`));
    return { kind: 'section', year, path, title, blocks, dutyArea: dutyArea ?? '' };
  });
}

function listFigures(siteDir: string, year: number): FigureEntry[] {
  const rows = JSON.parse(readBuilt(siteDir, dataFilePath(year, 'figures.json'))) as FigureRow[];
  return rows.map(({ name, value, unit, qualifier, printed, period, dutyArea, section, quote, url }) => ({
    kind: 'figure',
    year,
    path: cutBase(url),
    name,
    value,
    unit,
    qualifier,
    printed,
    period,
    dutyArea,
    section,
    quote,
  }));
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

/** What a section's page says. */
export interface SectionPage {
  /** Its heading. */
  title: string;
  /** The report's own words, in order. */
  blocks: EntryBlock[];
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
  const blocks: EntryBlock[] = [];
  visit(page, 'element', (element) => {
    if (element.properties['dataVerbatim'] === undefined) return undefined;
    blocks.push(...readBlocks(element));
    return SKIP;
  });
  const heading = select('h1', page);
  return { title: heading ? toString(heading) : '', blocks };
}

function readBlocks(root: Element): EntryBlock[] {
  const blocks: EntryBlock[] = [{ text: '' }];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const last = blocks[blocks.length - 1];
      if (last) last.text += node.value;
    }
    if (node.type !== 'element' || node.properties['dataEditorial'] !== undefined) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) blocks.push({ text: '', ...readAnchor(node) });
    node.children.forEach(walk);
    if (isBlock) blocks.push({ text: '' });
  };
  walk(root);
  return blocks.flatMap(({ text, anchor }) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? [] : [{ text: line, ...(anchor === undefined ? {} : { anchor }) }];
  });
}

function readAnchor(element: Element): Pick<EntryBlock, 'anchor'> {
  const { id } = element.properties;
  return (headingRank(element) ?? 0) > 1 && typeof id === 'string' && id !== '' ? { anchor: id } : {};
}
