import type { EditorialFact } from './editorial-fact.ts';
import { listEditorialFacts, mayComeLater, mayGo } from './editorial-facts.ts';
import { isEditorialName } from './fact-names.ts';
import { NO_FIGURE } from './figure-history.ts';
import { followFacts, isOfNumbers, listFactCorrections } from './published-facts.ts';
import type { AssembledContent, AssembledReport } from './report.ts';

/** What editors say otherwise than readers were told. */
export interface UntoldFact {
  fact: string;
  /** What readers were told last; `undefined` where there was none. */
  told: string | undefined;
  /** What the files say now; `undefined` where there is none. */
  now: EditorialFact | undefined;
}

/** List what editors say of a published report otherwise than readers were told, and no correction tells of. */
export function listUntoldFacts(content: AssembledContent, report: AssembledReport): UntoldFact[] {
  const { editorial } = report.record?.data ?? {};
  if (!editorial || !isEditorialReadable(content, report)) return [];
  const told = followFacts(editorial, report, isEditorialName);
  const now = listEditorialFacts(report, content);
  const names = [...new Set([...told, ...now].map(({ fact }) => fact))];
  return names
    .map((fact) => ({
      fact,
      told: told.find((one) => one.fact === fact)?.said,
      now: now.find((one) => one.fact === fact),
    }))
    .filter((one) => {
      const [was, is] = [one.told ?? NO_FIGURE, one.now?.said ?? NO_FIGURE];
      return was !== is && !isFreeToChange({ fact: one.fact, was, is }, report);
    });
}

/** Whether all is there to be read that editors say something in. */
export function isEditorialReadable(
  { indicators, glossary }: AssembledContent,
  { outline, figures, sections }: AssembledReport,
): boolean {
  return (
    outline !== undefined &&
    sections.every(({ data }) => data) &&
    [figures, indicators, glossary].every((file) => !file || file.data)
  );
}

/** Whether a fact that there was not, or is not any more, and of which there is no correction yet, needs none. */
export function isFreeToChange(
  { fact, was, is }: { fact: string; was: string; is: string },
  report: AssembledReport,
): boolean {
  if (was !== NO_FIGURE && is !== NO_FIGURE) return false;
  if (listFactCorrections(report).some((one) => one.fact === fact)) return false;
  return isOfNumbers(fact) || (was === NO_FIGURE ? mayComeLater(fact) : mayGo(fact, report));
}
