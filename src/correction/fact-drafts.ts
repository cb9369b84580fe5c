import type { CorrectionDraft } from '../checks/correction-drafts.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import { isOfNumbers, listFacts, listToldFacts } from '../report/published-facts.ts';
import type { AssembledReport } from '../report/report.ts';

/**
 * List the corrections that changes need of what a report says of itself, beside what readers were told of it last. What
 * was changed before, and is not told yet, is left to a correction of its own, which has its own reason.
 *
 * @param next The report with the changes in it.
 * @param asked Facts that are to be told in any case.
 */
export function draftFacts(
  now: AssembledReport,
  next: AssembledReport | undefined,
  asked: readonly string[],
): CorrectionDraft[] {
  const [told, before, after] = [listToldFacts(now), listFacts(now), next ? listFacts(next) : []];
  const names = [...new Set([...asked, ...before.map(({ fact }) => fact), ...after.map(({ fact }) => fact)])];
  const say = (facts: readonly { fact: string; said: string }[], name: string): string =>
    facts.find(({ fact }) => fact === name)?.said ?? NO_FIGURE;
  return names.flatMap((fact) => {
    const [was, is] = [say(told, fact), say(after, fact)];
    const isFree = isOfNumbers(fact) && (was === NO_FIGURE || is === NO_FIGURE);
    const isOf = asked.includes(fact) || say(before, fact) !== is;
    return isOf && was !== is && !isFree ? [{ fact, was, is }] : [];
  });
}
