import type { BoundFigure } from './bound-figure.ts';

/** The sentence of the report that says a figure, cut at the printed quantity. */
export interface FigureSentence {
  before: string;
  printed: string;
  after: string;
}

/**
 * Find the sentence that says a figure: from behind the full stop before it to the one after it.
 *
 * @param blocks Texts of the paragraphs of its section.
 */
export function findSentence(
  { printed: { block, start, end } }: BoundFigure,
  blocks: readonly string[],
): FigureSentence {
  const text = blocks[block] ?? '';
  const stop = text.indexOf('。', end);
  return {
    before: text.slice(text.lastIndexOf('。', start) + 1, start),
    printed: text.slice(start, end),
    after: text.slice(end, stop === -1 ? text.length : stop + 1),
  };
}

/** The piece of a sentence, between any two marks, that a stretch of text stands in: `律师36名`. */
export function cutClause(text: string, start: number, end: number): string {
  const before = /[^，。！？；：、（）“”《》]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^，。！？；：、（）“”《》]*/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
