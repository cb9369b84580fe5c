import { RefusedDocument } from './refused-document.ts';

/** Tags of a document; one of 60,000 characters that changes its type at every fifth has half of that. */
const MOST_TAGS = 250_000;
/** The same of a page, whose tags are fewer. */
const MOST_PAGE_TAGS = 100_000;
/** Elements of a page in one another that are open at a time; pages of many years of layouts have fifty. */
const DEEPEST = 1_000;

/** The same of a part of a Word document, whose elements a program has closed; tables in tables have sixty. */
const DEEPEST_PART = 500;

/**
 * Refuse XML of so many elements, or so deep in one another, that reading them would take all memory or minutes.
 *
 * @throws RefusedDocument
 */
export function refuseDeepXml(text: string): void {
  let [tags, depth] = [0, 0];
  for (const [tag, kind] of text.matchAll(/<([!/?]?)[^<>]*/gu)) {
    tags += 1;
    if (kind === '/') depth -= 1;
    else if (kind === '' && !tag.endsWith('/')) depth += 1;
    if (tags > MOST_TAGS || depth > DEEPEST_PART) throw new RefusedDocument('too-large');
  }
}

/** Elements that hold nothing, or that the next of them or the end of their parent closes. */
const CLOSED_BY_OTHERS =
  /^(?:area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/u;

/**
 * Refuse a page of so many elements, or so deep in one another, that a parser would take minutes over it.
 *
 * @throws RefusedDocument
 */
export function refuseDeepPage(text: string): void {
  let [tags, depth] = [0, 0];
  for (const [, close, name = ''] of text.matchAll(/<(\/?)([a-z][a-z\d]*)/giu)) {
    tags += 1;
    if (!CLOSED_BY_OTHERS.test(name.toLowerCase())) depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (tags > MOST_PAGE_TAGS || depth > DEEPEST) throw new RefusedDocument('too-large');
  }
}
