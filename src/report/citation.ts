import type { Report } from '../schemas/report.ts';

/** Stands for the access date where that is not known yet. */
const UNDATED = '引用日期';

/** What stands before and after the access date of a citation, which only the reader's own clock knows. */
export interface Citation {
  /** `濉溪县人民政府. …报告[R/OL]. (2020-03-30)[` */
  before: string;
  /** `]. https://… .` */
  after: string;
}

/**
 * Cite a report after GB/T 7714-2015 as an electronic report, `[R/OL]`.
 *
 * @param url Address to cite; the original's when left out. Without either the citation ends with the access date.
 */
export function citeReport({ issuer, title, published, original }: Report, url = original?.url): Citation {
  const day = published === undefined ? '' : `(${published.slice(0, 10)})`;
  return { before: `${issuer}. ${title}[R/OL]. ${day}[`, after: url === undefined ? '].' : `]. ${url}.` };
}

/** Write a citation as one text whose access date is yet to be set; {@link dateCitation} does. */
export function joinCitation({ before, after }: Citation): string {
  return before + UNDATED + after;
}

/**
 * Set the access date of a citation that {@link joinCitation} wrote.
 *
 * @param day The reader's own, `2026-11-24`.
 */
export function dateCitation(citation: string, day: string): string {
  return citation.replace(`[${UNDATED}]`, () => `[${day}]`);
}

/** A short form for running text: `（濉溪县人民政府，2020）`. */
export function citeShortly({ issuer, published, signed }: Report): string {
  return `（${issuer}，${(published ?? signed ?? '').slice(0, 4)}）`;
}
