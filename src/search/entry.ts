import type { FigureRow } from '../ledger/figure-rows.ts';

/** A paragraph, heading or row of a table of a section. */
export interface EntryBlock {
  text: string;
  /** Its anchor on its section's page; left out for what stands above the text. */
  anchor?: string;
}

/** A stretch of a report's text as search knows it. */
interface TextEntry {
  year: number;
  /** Address of its section's page, below the site's base: `2019/law-enforcement/`. */
  path: string;
  /** Heading of its section's page. */
  title: string;
  /** Its own words in order, headings among them. */
  blocks: readonly EntryBlock[];
}

/** A heading of a section with what stands under it, up to the next one; or what stands before the first, the section's own heading among it. */
export interface PassageEntry extends TextEntry {
  kind: 'passage';
  /** Index of the block that is its heading; left out where it has none. */
  lead?: number;
}

/** A whole section: found for what runs on from one heading's passage into the next, or stands scattered over several. */
export interface SectionEntry extends TextEntry {
  kind: 'section';
}

/** A figure of a report's ledger as search knows it. */
export interface FigureEntry extends Omit<FigureRow, 'indicator' | 'url' | 'claims'> {
  kind: 'figure';
  /** Year of the report. */
  year: number;
  /** Address of the number in the text, below the site's base: `2019/law-enforcement/#figure-law-enforcement-officers`. */
  path: string;
  /** Address of its indicator's page, below the site's base. */
  indicatorPath: string;
  /** How it moved since the year before, in words; left out where there is nothing to compare it with. */
  change?: string;
}

/** A term that the glossary explains. */
export interface TermEntry {
  kind: 'term';
  /** Address of its explanation, below the site's base: `glossary/#fang-guan-fu`. */
  path: string;
  /** All that it is called in the reports, its name first. */
  names: readonly string[];
  definition: string;
}

/** Anything that can be found. */
export type SearchEntry = PassageEntry | SectionEntry | FigureEntry | TermEntry;

/** The words of a text as one run. Paragraphs stand on lines of their own; search takes no notice of white space. */
export function joinBlocks({ blocks }: TextEntry): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** What of an entry is searched. What is looked for may run on from paragraph to paragraph, not from text to text. */
export function listTexts(entry: SearchEntry): string[] {
  if (entry.kind === 'figure') return [entry.printed, entry.name, entry.quote];
  return entry.kind === 'term' ? [...entry.names, entry.definition] : [joinBlocks(entry)];
}

/** What results can be narrowed down to; what is left out is not narrowed. */
export interface SearchFilters {
  /** Year of the report. */
  year?: string;
  /** Title of a duty area, as its report's outline has it; or what is of none. */
  dutyArea?: string;
  /** Unit of figures. */
  unit?: string;
}

/** Names of the filters in the index, and of what figures and terms are sorted by: what can be sorted by it is one. */
export const INDEX_NAMES = { year: '年度', dutyArea: '职责领域', unit: '单位', value: '数值', term: '术语' } as const;

/** Language that the index says it is in. For none that it knows, Pagefind leaves words as they are. */
export const INDEX_LANGUAGE = 'unknown';

/** What Pagefind writes before the name of every part of the index. */
export const ANY_YEAR = `${INDEX_LANGUAGE}_`;

/** What stands there of a record of a year's report, and is as long: `in-2019_`. */
export function writeYear(year: number): string {
  return `in-${year}_`;
}

/** Year of the report that a record is of, by its name; `undefined` of a term. */
export function readYear(name: string): number | undefined {
  const [, year] = /^in-(\d+)_/.exec(name) ?? [];
  return year === undefined ? undefined : Number(year);
}
