/** A stretch of a text. Indexes are in UTF-16 units, `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether one of the spans, which are in order and apart, holds the index. */
export function isInside(spans: readonly Span[], index: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= index;
}

/**
 * Find what stands between two brackets or quotation marks, these included; of nested ones the outermost. A mark
 * without its partner in the same line encloses nothing.
 */
export function findEnclosed(text: string, open: string, close: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(new RegExp(`[${open}${close}\n]`, 'gu'))) {
    if (mark === '\n') depth = 0;
    else if (mark === open) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}
