import type { PageRow } from './page-margins.ts';

/** A heading, dots that lead the eye, and the page it is on. */
const ENTRY = /(?:[.．…·‥]\s*){4,}[(（]?(?:\d{1,4}|[ivxlc]{1,5})[)）]?\s*$/u;
const HEADING = /^目\s*[录錄次]$/u;
/** So many entries make a list of contents; one might be a blank to be filled in. */
const LEAST_ENTRIES = 3;

/** Find the rows of a list of contents, with its heading: each would be a heading twice. */
export function findContentsRows(pages: readonly (readonly PageRow[])[]): Set<PageRow> {
  const rows = pages.flat();
  const found = rows.filter(
    ({ text }, index) => ENTRY.test(text) || (HEADING.test(text.trim()) && ENTRY.test(rows[index + 1]?.text ?? '')),
  );
  return new Set(found.length >= LEAST_ENTRIES ? found : []);
}
