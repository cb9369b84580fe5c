import type { QuotedPassage } from '../../content/schemas/follow-up.ts';
import { readLines } from '../../content/yaml/line-ends.ts';
import { splitSection } from '../../content/yaml/front-matter.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { locateQuote } from '../../ledger/quotes.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { type AssembledSection, parseSection } from '../../report/section.ts';
import { compareWords, readWords } from '../../text/likeness.ts';
import { moveQuote } from './carry-quotes.ts';
import { moveEntries } from './follow-up.ts';

/** How like the old words the new ones are at least: of a passage that was rewritten nobody has said anything. */
const LEAST_KEPT = 0.5;

/**
 * Bring what staff say of plans in line with an edited section: the passages of this report, and, where the section is
 * a plan, what the next report says of it. Words that have gone or were rewritten stay as they are: the check tells.
 *
 * @param raw The section's file as it will be.
 */
export async function carryFollowUps(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  raw: string,
): Promise<FileChange[]> {
  const { markdown } = splitSection(readLines(raw).text, section.path);
  const edited = parseSection({ ...section, markdown });
  const move = (quote: string): string => {
    const isIn = (one: Parameters<typeof locateQuote>[2][number]): boolean =>
      'range' in locateQuote(quote, section.slug, [one]);
    const moved = isIn(section) && !isIn(edited) ? moveQuote(quote, section, edited) : undefined;
    if (moved === undefined || !('range' in locateQuote(moved, section.slug, [edited]))) return quote;
    return compareWords(readWords(quote), readWords(moved)) >= LEAST_KEPT ? moved : quote;
  };
  const passage = (one: QuotedPassage): QuotedPassage =>
    one.section === section.slug && one.quote !== undefined ? { ...one, quote: move(one.quote) } : one;
  const next =
    section.kind === 'next-year'
      ? content.reports.find(({ followUp }) => followUp?.data?.plan === report.year)
      : undefined;
  return [
    ...(await moveEntries(content, report, { passage })),
    ...(next ? await moveEntries(content, next, { point: move }) : []),
  ];
}
