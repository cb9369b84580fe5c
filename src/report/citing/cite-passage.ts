import { dateCitation } from '../citation.ts';

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
