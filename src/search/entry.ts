import type { FigureRow } from '../ledger/figure-rows.ts';

/** A paragraph or heading of a section. */
export interface EntryBlock {
  text: string;
  /** Anchor of a heading on its section's page. */
  anchor?: string;
}

/** A section of a report as search knows it. */
export interface SectionEntry {
  kind: 'section';
  year: number;
  /** Address of its page, below the site's base: `2019/law-enforcement/`. */
  path: string;
  /** Heading of its page. */
  title: string;
  /** Its own words, headings of the page among them, in order. */
  blocks: readonly EntryBlock[];
}

/** A figure of a report's ledger as search knows it. */
export interface FigureEntry extends Omit<FigureRow, 'indicator' | 'url' | 'byHand' | 'claims'> {
  kind: 'figure';
  /** Year of the report. */
  year: number;
  /** Address of the number in the text, below the site's base: `2019/law-enforcement/#figure-law-enforcement-officers`. */
  path: string;
}

export type SearchEntry = SectionEntry | FigureEntry;

/** A section's words as one run. Paragraphs stand on lines of their own; search takes no notice of white space. */
export function joinBlocks({ blocks }: SectionEntry): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** What of an entry is searched. What is looked for may run on from paragraph to paragraph, not from text to text. */
export function listTexts(entry: SearchEntry): string[] {
  return entry.kind === 'section' ? [joinBlocks(entry)] : [entry.printed, entry.name, entry.quote];
}

/** What results can be narrowed down to; what is left out is not narrowed. */
export interface SearchFilters {
  /** Year of the report. */
  year?: string;
  /** Title of a duty area, as its report's outline has it. */
  dutyArea?: string;
  /** Unit of figures. */
  unit?: string;
}

/** Names of the filters in the index, and of what figures are sorted by: what can be sorted by it is a figure. */
export const INDEX_NAMES = { year: '年度', dutyArea: '职责领域', unit: '单位', value: '数值' } as const;

/** Language that the index says it is in. For none that it knows, Pagefind leaves words as they are. */
export const INDEX_LANGUAGE = 'unknown';
