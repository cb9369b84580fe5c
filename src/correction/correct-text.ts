import { draftCorrections, frameChange } from '../checks/correction-drafts.ts';
import { CommandError } from '../content/command-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { editPassage } from '../intake/editing/edit-passage.ts';
import { writePassageKey } from '../intake/editing/passage-key.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { compareReport, listPassages } from '../report/published-text.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../report/report.ts';
import { findChanges } from '../text/differences.ts';
import { findClause, STOPS } from '../text/sentences.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import { type CorrectionPlan, type CorrectionReason, planCorrection } from './plan-correction.ts';
import { type NumeralAnswers, settleNumerals } from './settle-numerals.ts';

/** Of a longer clause only what stands round the change is told; a shorter one says too little. */
const CLAUSE_LENGTHS = { shortest: 8, longest: 40 };

/** A paragraph or heading as it is to be. */
export interface TextEdit {
  section: string;
  /** Its index among the section's passages. */
  passage: number;
  /** Its words as the person saw them. */
  seen: string;
  words: string;
  answers: NumeralAnswers;
}

/** A correction of the text, and the indicators that lost their number by it. */
export interface TextCorrectionPlan extends CorrectionPlan {
  loose: string[];
}

/**
 * Work out the correction of a paragraph or heading: its words, and what of figures.yml goes along with them.
 *
 * @throws CommandError where it is no correction, or the words cannot stand there.
 */
export async function planTextCorrection(
  content: AssembledContent,
  report: AssembledReport,
  { section: slug, passage, seen, words, answers }: TextEdit,
  reason: CorrectionReason,
): Promise<TextCorrectionPlan> {
  const section = report.sections.find((one) => one.slug === slug);
  const key = section && writePassageKey({ section, index: passage });
  if (key === undefined) throw new CommandError('没有这一段，没有存。它可能刚在别处改过，请重新找一次。');
  const told = readTold(report, slug, seen);
  const changes = findChanges(told, words);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) throw new CommandError('一个字也没有改，没有要更正的。');
  if (words === '')
    throw new CommandError('整段删去的，更正里没法写“改成了什么”。请至少留下几个字，比如“（此段删去）”。');
  const edited = await editPassage(content, report, { key, seen, lines: words.split('\n') });
  const settled = await settleNumerals(content, report.name, edited.changes, answers);
  const planned = new Map(settled.map(({ path, after }) => [path, after]));
  const next = assembleContent(await readContentFolder(content.dir, planned));
  const blocks = next.reports
    .find(({ name }) => name === report.name)
    ?.sections.filter((one) => one.slug === slug)
    .flatMap((one) => listPassages(one).map(({ text }) => text));
  const stretch = { start: first.new.start, end: last.new.end };
  const then = sliceSpan(told, { start: first.old.start, end: last.old.end });
  const framed = frame({ slug, blocks: blocks ?? [] }, words, stretch, then);
  if (!framed)
    throw new CommandError(
      '改过的这几个字在这一节里不止一处，分不清更正的是哪里，没有存。请把这一段改得和别的段不同。',
    );
  const plan = await planCorrection(content, report, { section: slug, ...framed }, reason, settled);
  const observations = report.figures?.data?.observations ?? [];
  return {
    ...plan,
    loose: edited.loose.flatMap(({ list, index }) =>
      list === 'observations' ? (observations[index]?.indicator ?? []) : [],
    ),
  };
}

/** Have a passage say again what readers were told, which somebody has changed in its file without a correction. */
export async function restoreText(
  content: AssembledContent,
  report: AssembledReport,
  { section: slug, passage, seen }: Pick<TextEdit, 'section' | 'passage' | 'seen'>,
): Promise<FileChange[]> {
  const section = report.sections.find((one) => one.slug === slug);
  const key = section && writePassageKey({ section, index: passage });
  if (key === undefined) throw new CommandError('没有这一段，没有存。它可能刚在别处改过，请重新找一次。');
  const lines = readTold(report, slug, seen).split('\n');
  return (await editPassage(content, report, { key, seen, lines })).changes;
}

/** A passage as readers were told it last: what somebody changed in its file without a correction is undone. */
export function readTold(report: AssembledReport, slug: string, seen: string): string {
  const drafts = new Set(draftCorrections(report, compareReport(report)).values());
  return [...drafts]
    .filter(({ section, is }) => section === slug && seen.includes(is))
    .reduce((text, { was, is }) => text.replace(is, () => was), seen);
}

/** Readers see a correction by itself: as a clause where that is short, no words cut off at its ends. */
function frame(section: SectionText, words: string, stretch: Span, then: string): ReturnType<typeof frameChange> {
  const clause = findClause(words, stretch, STOPS.clause);
  const length = clause.end - clause.start;
  if (length < CLAUSE_LENGTHS.shortest || length > CLAUSE_LENGTHS.longest) {
    return frameChange(section, { text: words, stretch, then });
  }
  const before = words.slice(clause.start, stretch.start) + then + words.slice(stretch.end, clause.end);
  return frameChange(section, { text: words, stretch: clause, then: before }, 0);
}
