import type { Report } from '../content/schemas/report.ts';

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
 * Cite a report after GB/T 7714-2015 as an electronic report, `[R/OL]`; the number of the document is other information
 * of the title, as that of a report is.
 *
 * @param url Address to cite; the original's when left out. Without either the citation ends with the access date.
 */
export function citeReport({ issuer, title, number, published, original }: Report, url = original?.url): Citation {
  const day = published === undefined ? '' : `(${published.slice(0, 10)})`;
  const whole = number === undefined ? title : `${title}: ${number}`;
  return { before: `${issuer}. ${whole}[R/OL]. ${day}[`, after: url === undefined ? '].' : `]. ${url}.` };
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

/** A passage of a report that is to be cited. */
export interface CitedPassage {
  /** Its words as printed, each paragraph apart. */
  paragraphs: readonly string[];
  /** Citation of the report, as `joinCitation` writes it. */
  citation: string;
  /** Day of access, `2026-11-24`. */
  day: string;
  /** Address that leads to the passage. */
  address: string;
}

/** Write a passage in quotation marks, its source after GB/T 7714-2015, and where it is found, each on a line. */
export function citePassage({ paragraphs, citation, day, address }: CitedPassage): string {
  return [`“${paragraphs.join('\n')}”`, dateCitation(citation, day), address].join('\n');
}

/**
 * Address of a passage.
 *
 * @param page Address of its page, without an anchor.
 * @param anchor Of its first paragraph.
 * @param fragment Text directive that leads to its words; empty for none.
 */
export function addressPassage(page: string, anchor: string, fragment: string): string {
  return `${page}#${encodeURIComponent(anchor)}${fragment}`;
}
