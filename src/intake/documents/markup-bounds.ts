import { RefusedDocument } from './refused-document.ts';

/** Tags of a document; one of 60,000 characters that changes its type at every fifth has half of that. */
const MOST_TAGS = 250_000;
/** The same of a page, whose tags are fewer. */
const MOST_PAGE_TAGS = 100_000;
/** Pairs of attributes in the tags of a page: a parser holds each attribute against those before it. It takes a second. */
const MOST_PAIRS = 3e8;
/** Characters read in search of attributes: what looks like a tag may stand in another, or in a script. It takes a second. */
const MOST_READ = 1e8;
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

/** What a parser reads in a tag, behind its name: what parts attributes, or an attribute, whose value may hold `>`. */
const IN_TAG = /[\s/]+|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?/uy;

/**
 * Refuse a page of so many elements, so deep in one another, or with so many attributes, that a parser would take minutes
 * over it.
 *
 * @throws RefusedDocument
 */
export function refuseDeepPage(text: string): void {
  let [tags, depth, pairs, read, lastEnd] = [0, 0, 0, 0, 0];
  for (const { 0: start, 1: close, 2: name = '', index } of text.matchAll(/<(\/?)([a-z][a-z\d]*)/giu)) {
    tags += 1;
    const { attributes, end } = readAttributes(text, index + start.length);
    // Of all that seem to end in one place, one at most is a tag: the first has most.
    if (end !== lastEnd) pairs += attributes ** 2;
    lastEnd = end;
    read += end - index;
    if (pairs > MOST_PAIRS || read > MOST_READ) throw new RefusedDocument('too-large');
    if (!CLOSED_BY_OTHERS.test(name.toLowerCase())) depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (tags > MOST_PAGE_TAGS || depth > DEEPEST) throw new RefusedDocument('too-large');
  }
}

/**
 * @param start Behind the name of a tag.
 * @returns How many attributes it has, and where they end; where they are too many, what was read of them.
 */
function readAttributes(text: string, start: number): { attributes: number; end: number } {
  IN_TAG.lastIndex = start;
  let [attributes, end] = [0, start];
  for (let found = IN_TAG.exec(text); found; found = IN_TAG.exec(text)) {
    end = IN_TAG.lastIndex;
    if (!/^[\s/]/u.test(found[0])) attributes += 1;
    if (attributes ** 2 > MOST_PAIRS) break;
  }
  return { attributes, end };
}
