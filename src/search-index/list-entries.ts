import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '../data-files/report-document.ts';
import type { FigureRow } from '../report/ledger/figure-rows.ts';
import type { FigureEntry, SectionEntry } from '../report/search/search-entry.ts';
import { dataFilePath, sectionPath } from '../report/section-paths.ts';
import { readSectionPage } from './read-section-page.ts';

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
  return globSync('data/*/report.json', { cwd: siteDir })
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
  return rows.map(({ name, value, unit, qualifier, period, dutyArea, section, quote, url }) => ({
    kind: 'figure',
    year,
    path: cutBase(url),
    name,
    value,
    unit,
    qualifier,
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
