import type { PageRow } from './page-margins.ts';

/** A note's type is so much smaller than the text's. */
const SMALLER = 0.93;
/** What a note begins with: its number, raised or in a circle, or a star. */
const NUMBER = /^\s*[⁰¹²³⁴-⁹①-⑳*＊※]/u;

/** Part the notes at the foot of a page from its text, which goes on over the page's end. */
export function partFootnotes(rows: readonly PageRow[]): { text: PageRow[]; notes: PageRow[] } {
  const size = findTextSize(rows);
  const lastOfText = rows.findLastIndex((row) => row.size === 0 || row.size > size * SMALLER);
  const first = rows.findIndex((row, index) => index > lastOfText && NUMBER.test(row.text));
  return first <= 0 ? { text: [...rows], notes: [] } : { text: rows.slice(0, first), notes: rows.slice(first) };
}

/** The size that most of a page's text has. */
function findTextSize(rows: readonly PageRow[]): number {
  const sizes = Map.groupBy(rows, (row) => Math.round(row.size));
  const weigh = (own: readonly PageRow[]): number => own.reduce((sum, { text }) => sum + text.length, 0);
  return [...sizes].toSorted(([, a], [, b]) => weigh(b) - weigh(a))[0]?.[0] ?? 0;
}
