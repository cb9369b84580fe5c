import type { Splice } from './line-ends.ts';

/** A line of a comment, or an empty one beside it, and where it stands in the text, line end and all. */
export interface CommentLine {
  start: number;
  end: number;
  /** Without indent and `#`; `undefined` for an empty line. */
  words: string | undefined;
}

/** Where the line begins in which an offset stands. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line begins below that in which something ends. */
export function lineBelow(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** Whether nothing but an indent stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Put whole lines in; a text that ends without a line end still does so. */
export function putLines(text: string, at: number, lines: readonly string[]): Splice {
  const isUnended = at === text.length && text !== '' && !text.endsWith('\n');
  return { start: at, end: at, text: isUnended ? `\n${lines.join('\n')}` : `${lines.join('\n')}\n` };
}

/**
 * List the lines of comment, and the empty ones among them, right above a line.
 *
 * @param below Where the line begins, or the text ends.
 * @param from Where at the earliest they begin: what stands before is no comment, whatever it looks like.
 */
export function listCommentAbove(text: string, below: number, from: number): CommentLine[] {
  const lines: CommentLine[] = [];
  for (let end = below; end > from;) {
    const start = lineStart(text, end - 1);
    const line = text.slice(start, end).trim();
    if (start < from || (line !== '' && !line.startsWith('#'))) break;
    lines.unshift({ start, end, words: line === '' ? undefined : line.slice(1) });
    end = start;
  }
  return lines;
}
