import type { PageRow } from './page-margins.ts';

/** A heading, dots that lead the eye, and the page it is on. */
const ENTRY = /(?:[.．…·‥]\s*){4,}[(（]?(?:\d{1,4}|[ivxlc]{1,5})[)）]?\s*$/u;
/** The same without dots: it is one where the heading stands alone elsewhere. */
const BARE_ENTRY = /^(?<heading>.{4,}?)\s*\d{1,4}$/u;
const HEADING = /^目\s*[录錄次]$/u;
/** So many entries make a list of contents; one might be a blank to be filled in. */
const LEAST_ENTRIES = 2;

/** Find the rows of a list of contents, with its heading: each would be a heading twice. */
export function findContentsRows(pages: readonly (readonly PageRow[])[]): Set<PageRow> {
  const rows = pages.flat();
  const texts = new Set(rows.map(({ text }) => fold(text)));
  const isEntry = ({ text }: PageRow): boolean => {
    const heading = BARE_ENTRY.exec(text.trim())?.groups?.['heading'];
    return ENTRY.test(text) || (heading !== undefined && texts.has(fold(heading)));
  };
  const entries = rows.filter(isEntry);
  if (entries.length < LEAST_ENTRIES) return new Set();
  const headings = rows.filter(({ text }, index) => {
    const next = rows[index + 1];
    return HEADING.test(text.trim()) && next !== undefined && isEntry(next);
  });
  return new Set([...headings, ...entries]);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, '');
}
