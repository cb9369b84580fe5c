import type { CorrectionDraft } from '../checks/correction-drafts.ts';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import { listEditorialFacts } from '../report/editorial-facts.ts';
import { isEditorialName } from '../report/fact-names.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import { followFacts, listFacts, listToldFacts } from '../report/published-facts.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { isFreeToChange } from '../report/untold-facts.ts';

/**
 * List the corrections that changes need of what a report, or its editors, say of it, beside what readers were told of it
 * last. What was changed before, and is not told yet, is left to a correction of its own, which has its own reason.
 *
 * @param next The content with the changes in it.
 * @param asked Facts that are to be told in any case.
 */
export function draftFacts(
  content: AssembledContent,
  now: AssembledReport,
  next: AssembledContent,
  asked: readonly string[],
): CorrectionDraft[] {
  const editorial = now.record?.data?.editorial;
  const list = (report: AssembledReport | undefined, of: AssembledContent): PublishedFact[] =>
    report ? [...listFacts(report), ...(editorial ? listEditorialFacts(report, of) : [])] : [];
  const changed = next.reports.find(({ name }) => name === now.name);
  const [before, after] = [list(now, content), list(changed, next)];
  const told = [...listToldFacts(now), ...followFacts(editorial ?? [], now, isEditorialName)];
  const names = [...new Set([...asked, ...before.map(({ fact }) => fact), ...after.map(({ fact }) => fact)])];
  const say = (facts: readonly PublishedFact[], name: string): string =>
    facts.find(({ fact }) => fact === name)?.said ?? NO_FIGURE;
  return names.flatMap((fact) => {
    const [was, is] = [say(told, fact), say(after, fact)];
    const isOf = asked.includes(fact) || say(before, fact) !== is;
    return isOf && was !== is && !isFreeToChange({ fact, was, is }, changed ?? now) ? [{ fact, was, is }] : [];
  });
}
