import type { Report } from '../schemas/report.ts';

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

/** A short form for running text: `（濉溪县人民政府，2020）`. */
export function citeShortly({ issuer, published, signed }: Report): string {
  return `（${issuer}，${(published ?? signed ?? '').slice(0, 4)}）`;
}
