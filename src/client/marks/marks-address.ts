/** What an address asks a page to mark: the words it was found for, in its query; it is taken out once that is done. */
export const MARKS = 'marks';

/** What the page is to mark; empty where it is asked nothing. Who goes back to it finds it in the history. */
export function readMarks(): string {
  const { marks } = (history.state ?? {}) as { marks?: unknown };
  return new URLSearchParams(location.search).get(MARKS) ?? (typeof marks === 'string' ? marks : '');
}

/** Keep with the history what the page marks, nothing where it is empty; the address is the published one again. */
export function keepMarks(marks: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(MARKS);
  history.replaceState(marks === '' ? null : { marks }, '', address.href);
}
