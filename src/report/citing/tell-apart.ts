import { narrow } from '../fold-text.ts';

/** A stretch of a text, as offsets of its UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

const CLAUSE_MORE_BEFORE = /[^，。；：、！？]*[，。；：、！？]+$/;
const CLAUSE_MORE_BEHIND = /^[，。；：、！？]+[^，。；：、！？]*/;

/**
 * Widen a stretch within its line, clause by clause on both sides, until its words have no earlier place in the text.
 * Width and case make no difference, as they make none to a browser that looks for words.
 *
 * @param limits What it is not to be widened beyond; nor does an earlier place before `limits.from` count.
 * @returns `undefined` where the whole line has an earlier place.
 */
export function tellApart(text: string, stretch: Stretch, limits: Stretch): Stretch | undefined {
  const folded = narrow(text).toLowerCase();
  const lineStart = Math.max(limits.from, text.lastIndexOf('\n', stretch.from - 1) + 1);
  const lineEnd = Math.min(limits.to, `${text}\n`.indexOf('\n', stretch.to));
  let { from, to } = stretch;
  while (folded.indexOf(folded.slice(from, to), limits.from) !== from) {
    const before = CLAUSE_MORE_BEFORE.exec(text.slice(lineStart, from))?.[0] ?? text.slice(lineStart, from);
    const behind = CLAUSE_MORE_BEHIND.exec(text.slice(to, lineEnd))?.[0] ?? text.slice(to, lineEnd);
    if (before === '' && behind === '') return undefined;
    from -= before.length;
    to += behind.length;
  }
  return { from, to };
}
