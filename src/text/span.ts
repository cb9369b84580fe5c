/** A stretch of a text. Indexes are in UTF-16 units, `end` is exclusive; where both are one, it is a place between two. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a stretch. */
export function sliceSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The text with other words in the place of a stretch. */
export function replaceSpan(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Whether all of one stretch lies in the other, which may be the same. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two stretches of one text have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether one of the spans, which are in order and apart, holds the character at an index. */
export function isInside(spans: readonly Span[], index: number): boolean {
  const span = findEndingBehind(spans, index);
  return span !== undefined && span.start <= index;
}

/** The first of the spans, which are in order and apart, that ends behind an index. */
export function findEndingBehind(spans: readonly Span[], index: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}

/** How many of the indexes, which are in order, are below one. */
export function countBelow(indexes: readonly number[], limit: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((indexes[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Make ready to be asked, for one place of a text after another, which of some stretches holds all of it.
 *
 * @returns The first of `items` that holds a place. Places are asked for in the order of their starts.
 */
export function findHolders<T>(items: readonly T[], spanOf: (item: T) => Span): (place: Span) => T | undefined {
  const waiting = items
    .map((item, rank) => ({ item, rank, span: spanOf(item) }))
    .toSorted((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof waiting = [];
  return (place) => {
    for (let held = waiting[next]; held && held.span.start <= place.start; held = waiting[next]) {
      open.push(held);
      next += 1;
    }
    // What ends before this place holds none of those behind it.
    open = open.filter(({ span }) => span.end >= place.start);
    const [first, ...others] = open.filter(({ span }) => span.end >= place.end);
    return first && others.reduce((best, other) => (other.rank < best.rank ? other : best), first).item;
  };
}

/** Every stretch that a pattern, which has the flag `g`, matches, in order. */
export function findMatches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Every place where words stand, in order; in 甲甲甲 those of 甲甲 are two, which overlap. No words have no place. */
export function findWords(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    spans.push({ start, end: start + words.length });
  }
  return spans;
}
