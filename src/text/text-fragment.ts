const CLAUSE_START = /[^，。；：、！？\n]*$/;
const CLAUSE_REST = /^[^，。；：、！？\n]*/;

/**
 * Write the directive that makes a browser scroll to a place and highlight it: `:~:text=before-,place,-behind`. The rest
 * of the clause goes with it, because the whole has to begin and end with words as the browser sees them, which the place
 * alone need not do.
 *
 * @returns an empty text for a place that runs on from one paragraph into the next; no browser would find it.
 */
export function writeTextFragment(text: string, start: number, end: number): string {
  const place = text.slice(start, end);
  if (place.includes('\n')) return '';
  return writeDirective(readClauseBefore(text, start), [place], readClauseBehind(text, end));
}

/** What a clause has before an index of a text. */
export function readClauseBefore(text: string, index: number): string {
  return CLAUSE_START.exec(text.slice(0, index))?.[0] ?? '';
}

/** What a clause has from an index of a text on. */
export function readClauseBehind(text: string, index: number): string {
  return CLAUSE_REST.exec(text.slice(index))?.[0] ?? '';
}

/**
 * Write a text directive.
 *
 * @param places The words to highlight, or those they begin and those they end with.
 * @param before What stands right before them, and `behind` right behind; empty where nothing needs to be said.
 */
export function writeDirective(before: string, places: readonly string[], behind: string): string {
  const parts = [before && `${encode(before)}-`, ...places.map(encode), behind && `-${encode(behind)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen means something in the directive, and `encodeURIComponent` leaves it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
