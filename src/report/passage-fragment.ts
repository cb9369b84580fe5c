import { narrow } from '../text/folding.ts';
import { STOPS } from '../text/sentences.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import { findLineClause, writeDirective } from '../text/text-fragment.ts';

/** Longest passage that is spelt out in its link, in UTF-16 units; of a longer one, beginning and end are. */
const LONGEST_WHOLE = 60;

const STOP = `[${STOPS.phrase}]`;
const WORD = `[^${STOPS.phrase}\\n]`;
const FIRST_CLAUSE = new RegExp(`^${STOP}*${WORD}*`);
const LAST_CLAUSE = new RegExp(`${WORD}*${STOP}*$`);
const CLAUSE_END = new RegExp(`${STOP}$`);
const CLAUSE_MORE_BEFORE = new RegExp(`${WORD}*${STOP}+$`);
const CLAUSE_MORE_BEHIND = new RegExp(`^${STOP}+${WORD}*`);

/**
 * Write the directive that makes a browser scroll to a passage of a page, and to no other place with the same words: what
 * stands around the passage goes with it, as much of it as is needed.
 *
 * @param page All words of the page, in order, each paragraph on a line of its own.
 * @param passage Where it stands in them. It may run over several paragraphs.
 * @returns an empty text where no words of its paragraph tell the passage from another place.
 */
export function writePassageFragment(page: string, passage: Span): string {
  const words = sliceSpan(page, passage);
  const isLong = words.length > LONGEST_WHOLE || words.includes('\n');
  return (isLong ? nameEnds(page, passage) : undefined) ?? nameWhole(page, passage) ?? '';
}

/** Name a passage within one paragraph by all of its words. */
function nameWhole(page: string, passage: Span): string | undefined {
  const words = sliceSpan(page, passage);
  if (words.includes('\n')) return undefined;
  const { start } = findLineClause(page, passage);
  const found = tellApart(page, { start, end: findClauseEnd(page, passage) }, { start: 0, end: page.length });
  return found && writeDirective(page.slice(found.start, passage.start), [words], page.slice(passage.end, found.end));
}

/** Name a passage by clauses it begins and ends with: the only ones of their kind on the page, and behind those. */
function nameEnds(page: string, passage: Span): string | undefined {
  const firstClause = FIRST_CLAUSE.exec(sliceSpan(page, passage))?.[0] ?? '';
  const { start } = findLineClause(page, passage);
  const opening = tellApart(page, { start, end: passage.start + firstClause.length }, { start: 0, end: passage.end });
  if (!opening || opening.end >= passage.end) return undefined;
  const lastClause = LAST_CLAUSE.exec(page.slice(opening.end, passage.end))?.[0] ?? '';
  const closing = tellApart(
    page,
    { start: passage.end - lastClause.length, end: findClauseEnd(page, passage) },
    { start: opening.end, end: page.length },
  );
  return (
    closing &&
    writeDirective(
      page.slice(opening.start, passage.start),
      [page.slice(passage.start, opening.end), page.slice(closing.start, passage.end)],
      page.slice(passage.end, closing.end),
    )
  );
}

/** Where the clause of a passage's last word ends; right behind the passage where that ends with the clause. */
function findClauseEnd(page: string, { end }: Span): number {
  return CLAUSE_END.test(page.slice(0, end)) ? end : findLineClause(page, { start: end, end }).end;
}

/** Whether the words of a stretch stand nowhere else in the text from an index on. */
function isOnlyPlace(text: string, { start, end }: Span, from: number): boolean {
  const words = text.slice(start, end);
  return text.indexOf(words, from) === start && !text.includes(words, start + 1);
}

/**
 * Widen a stretch within its line, clause by clause on both sides, until its words have no other place in the text: a
 * page that is set otherwise one day, its contents elsewhere, must not lead astray who follows a link of today.
 * Width and case make no difference, as they make none to a browser that looks for words.
 *
 * @param limits What it is not to be widened beyond; nor does a place before `limits.start` count.
 * @returns `undefined` where the whole line has another place.
 */
function tellApart(text: string, stretch: Span, limits: Span): Span | undefined {
  const folded = narrow(text).toLowerCase();
  const lineStart = Math.max(limits.start, text.lastIndexOf('\n', stretch.start - 1) + 1);
  const lineEnd = Math.min(limits.end, `${text}\n`.indexOf('\n', stretch.end));
  let { start, end } = stretch;
  while (!isOnlyPlace(folded, { start, end }, limits.start)) {
    const before = CLAUSE_MORE_BEFORE.exec(text.slice(lineStart, start))?.[0] ?? text.slice(lineStart, start);
    const behind = CLAUSE_MORE_BEHIND.exec(text.slice(end, lineEnd))?.[0] ?? text.slice(end, lineEnd);
    if (before === '' && behind === '') return undefined;
    start -= before.length;
    end += behind.length;
  }
  return { start, end };
}
