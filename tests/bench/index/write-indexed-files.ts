import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSlug } from '../../../src/content/file-names.ts';
import { dataFilePath, figurePath, sectionPath } from '../../../src/report/section-paths.ts';
import { AREAS } from '../synthetic/areas.ts';
import { INDICATORS } from '../synthetic/indicators.ts';
import { createRandom } from '../synthetic/random.ts';
import { type SyntheticSection, writeReportText } from '../synthetic/report-text.ts';

const FIRST_YEAR = 1950;

const AREA_TITLES = new Map<string, string>(AREAS.map(({ id, title }) => [id, title]));
const INDICATORS_BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/**
 * Write of a site with so many synthetic reports only what the search index is made from, and of its pages only their
 * words: building all of a thousand reports would take a quarter of an hour.
 */
export function writeIndexedFiles(siteDir: string, reports: number, seed: number): void {
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(siteDir, path)), { recursive: true });
    writeFileSync(join(siteDir, path), content);
  };
  for (let year = FIRST_YEAR; year < FIRST_YEAR + reports; year += 1) {
    const sections = writeReportText(createRandom(seed + year), year);
    const slugs = sections.map(({ fileStem }) => readSlug(fileStem));
    const listed = slugs.map((slug) => ({ slug, dutyAreas: [AREA_TITLES.get(slug) ?? []].flat(), paragraphs: [] }));
    write(dataFilePath(year, 'report.json'), JSON.stringify({ year, sections: listed }));
    write(dataFilePath(year, 'figures.json'), JSON.stringify(sections.flatMap((section) => listRows(section, year))));
    for (const section of sections) write(`${sectionPath(year, readSlug(section.fileStem))}index.html`, print(section));
  }
}

function print({ frontMatter, blocks }: SyntheticSection): string {
  const title = String(frontMatter['heading'] ?? '前言');
  const lines = blocks.map((block) => {
    const heading = /^## (.*)$/u.exec(block)?.[1];
    return heading === undefined ? `<p>${block}</p>` : `<h2 id="${heading}">${heading}</h2>`;
  });
  return `<h1>${title}</h1><article data-verbatim><p>${title}</p>${lines.join('')}</article>`;
}

function listRows({ fileStem, frontMatter, observations }: SyntheticSection, year: number): object[] {
  return observations.map(({ indicator: id, value, quote }) => {
    const indicator = INDICATORS_BY_ID.get(id);
    return {
      name: indicator?.name,
      value,
      unit: indicator?.unit,
      qualifier: '',
      printed: `${value}${indicator?.unit ?? ''}`,
      period: String(year),
      dutyArea: AREA_TITLES.get(indicator?.dutyArea ?? '') ?? '',
      section: frontMatter['heading'] ?? '',
      quote,
      url: figurePath(year, readSlug(fileStem), `figure-${id}`),
    };
  });
}
