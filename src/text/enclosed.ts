import type { Span } from './span.ts';

/** Marks that set a quotation or a title apart, each pair as it opens and closes. */
export const QUOTATION_MARKS = ['“”', '‘’', '「」', '『』', '《》'] as const;

const BRACKETS = ['（）', '()', '〔〕', '【】'] as const;

/** Marks that enclose words, each pair as it opens and closes. */
export const ENCLOSING_MARKS = [...QUOTATION_MARKS, ...BRACKETS];

/**
 * Find what stands between two brackets or quotation marks, these included; of nested ones the outermost. A mark
 * without its partner in the same line encloses nothing.
 *
 * @param marks The opening and the closing one, `“”`.
 */
export function findEnclosed(text: string, marks: string): Span[] {
  const spans: Span[] = [];
  const [open, close] = [marks.charAt(0), marks.charAt(1)];
  if (!text.includes(open)) return spans;
  let starts: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark === '\n') starts = [];
    else if (mark === open) starts.push(index);
    else if (mark === close) {
      const start = starts.pop();
      if (start === undefined) continue;
      while ((spans[spans.length - 1]?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}
