import { getCollection } from 'astro:content';
import type { Root } from 'mdast';
import { listProseBlocks, parseProse } from '../report/prose.ts';
import { findPartTitles, readPlace, splitHeading } from '../report/section-headings.ts';
import { sectionPath } from '../report/section-paths.ts';
import { readSlug } from '../content/folder-reader.ts';
import type { Section } from '../content/schemas/section.ts';

/** One section of a report, parsed. */
export interface ReportSection {
  year: number;
  slug: string;
  /** Address below the site's base: `2019/law-enforcement/`. */
  path: string;
  kind: Section['kind'];
  /** Slugs that it was published under before. */
  formerly: readonly string[];
  /** Id of its duty area, for sections of that kind. */
  dutyArea: string | undefined;
  /** Number as printed, `（四）`; empty where there is none. */
  mark: string;
  /** Title without number; the site's own word where the report prints no heading. */
  title: string;
  /** Heading as printed, or `undefined` where the report prints none. */
  heading: string | undefined;
  /** Heading of the part that begins with this section, as printed. */
  partHeading: string | undefined;
  /** Title of the part this section stands in, without number. */
  partTitle: string | undefined;
  tree: Root;
  /** Texts of its paragraphs and headings, in order. */
  blocks: string[];
}

/** What the site calls the sections that have no printed heading. */
const UNTITLED: Partial<Record<Section['kind'], string>> = { preamble: '前言', closing: '结语' };

/** Sections of a report in the order of the text. */
export async function listSections(year: number): Promise<ReportSection[]> {
  const entries = await getCollection('sections', ({ id }) => id.startsWith(`${year}/`));
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  const partTitles = findPartTitles(entries.map(({ data }) => readPlace(data)));
  return entries.map(({ id, data, body = '' }, index) => {
    const slug = readSlug(id.slice(id.indexOf('/') + 1));
    return completeSection({
      year,
      slug,
      path: sectionPath(year, slug),
      formerly: data.formerly ?? [],
      dutyArea: data.kind === 'duty-area' ? data.dutyArea : undefined,
      ...readPlace(data),
      partTitle: partTitles[index],
      tree: parseProse(body),
    });
  });
}

/** Work out what follows from a section's heading and text. */
export function completeSection(section: Omit<ReportSection, 'mark' | 'title' | 'blocks'>): ReportSection {
  const { heading, kind, slug, tree } = section;
  return {
    ...section,
    ...splitHeading(heading ?? UNTITLED[kind] ?? slug),
    blocks: listProseBlocks(tree).map(({ text }) => text),
  };
}
