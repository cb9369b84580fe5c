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
  const before = CLAUSE_START.exec(text.slice(0, start))?.[0] ?? '';
  const behind = CLAUSE_REST.exec(text.slice(end))?.[0] ?? '';
  const parts = [before && `${encode(before)}-`, encode(place), behind && `-${encode(behind)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen means something in the directive, and `encodeURIComponent` leaves it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
