import { readClauseBefore, readClauseBehind, writeDirective } from '../search/text-fragment.ts';
import { tellApart } from './tell-apart.ts';

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
