import { narrow } from '../text/folding.ts';
import { readClauseBefore, readClauseBehind, writeDirective } from '../text/text-fragment.ts';

/** Longest passage that is spelt out in its link, in UTF-16 units; of a longer one, beginning and end are. */
const LONGEST_WHOLE = 60;

const FIRST_CLAUSE = /^[，。；：、！？]*[^，。；：、！？\n]*/;
const LAST_CLAUSE = /[^，。；：、！？\n]*[，。；：、！？]*$/;
const CLAUSE_END = /[，。；：、！？]$/;

/**
 * Write the directive that makes a browser scroll to a passage of a page, and to no other place with the same words: what
 * stands around the passage goes with it, as much of it as is needed.
 *
 * @param page All words of the page, in order, each paragraph on a line of its own.
 * @param start Where the passage begins in them. It may run over several paragraphs.
 * @returns an empty text where no words of its paragraph tell the passage from an earlier place.
 */
export function writePassageFragment(page: string, start: number, end: number): string {
  const passage = page.slice(start, end);
  const isLong = passage.length > LONGEST_WHOLE || passage.includes('\n');
  return (isLong ? nameEnds(page, start, end) : undefined) ?? nameWhole(page, start, end) ?? '';
}

/** Name a passage within one paragraph by all of its words. */
function nameWhole(page: string, start: number, end: number): string | undefined {
  if (page.slice(start, end).includes('\n')) return undefined;
  const from = start - readClauseBefore(page, start).length;
  const found = tellApart(page, { from, to: findClauseEnd(page, end) }, { from: 0, to: page.length });
  return found && writeDirective(page.slice(found.from, start), [page.slice(start, end)], page.slice(end, found.to));
}

/** Name a passage by clauses it begins and ends with: the first of their kind on the page, and the first behind those. */
function nameEnds(page: string, start: number, end: number): string | undefined {
  const firstClause = FIRST_CLAUSE.exec(page.slice(start, end))?.[0] ?? '';
  const from = start - readClauseBefore(page, start).length;
  const opening = tellApart(page, { from, to: start + firstClause.length }, { from: 0, to: end });
  if (!opening || opening.to >= end) return undefined;
  const lastClause = LAST_CLAUSE.exec(page.slice(opening.to, end))?.[0] ?? '';
  const closing = tellApart(
    page,
    { from: end - lastClause.length, to: findClauseEnd(page, end) },
    { from: opening.to, to: page.length },
  );
  return (
    closing &&
    writeDirective(
      page.slice(opening.from, start),
      [page.slice(start, opening.to), page.slice(closing.from, end)],
      page.slice(end, closing.to),
    )
  );
}

/** Where the clause of a passage's last word ends; right behind the passage where that ends with the clause. */
function findClauseEnd(page: string, end: number): number {
  return CLAUSE_END.test(page.slice(0, end)) ? end : end + readClauseBehind(page, end).length;
}

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
function tellApart(text: string, stretch: Stretch, limits: Stretch): Stretch | undefined {
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
