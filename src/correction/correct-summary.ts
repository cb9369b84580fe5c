import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { printPath } from '../content/finding-words.ts';
import type { SectionKeyLines } from '../content/schemas/section.ts';
import { bringTo } from '../content/yaml/bring-to.ts';
import { openFrontMatter } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { planAdditions } from '../publication/publication.ts';
import { type KeyLinesHistory, listKeyLinesHistories } from '../report/key-lines-history.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../report/report.ts';
import { type CorrectionPlan, type CorrectionReason, planAddition, planCorrection } from './plan-correction.ts';

/** What is to be said of a section in a line; what is left out is not said any more. */
export interface SummaryEdit extends SectionKeyLines {
  section: string;
}

/**
 * Work out the correction of what is said of a section in a line. Something said for the first time is none, and is put
 * on record.
 *
 * @throws CommandError where nothing changes.
 */
export async function planSummaryCorrection(
  content: AssembledContent,
  report: AssembledReport,
  { section: slug, summary, highlights }: SummaryEdit,
  reason: CorrectionReason,
): Promise<CorrectionPlan> {
  const section = report.sections.find((one) => one.slug === slug);
  if (!section) throw new CommandError('没有这一节，没有存。它可能刚在别处改了名。');
  const before = await readEditable(join(content.dir, section.path));
  const editor = openFrontMatter(before, printPath(section.path, content.dir));
  bringTo(editor, [], editor.data, { ...(editor.data as object), summary, highlights });
  const change: FileChange = { path: section.path, before, after: editor.write() };
  const folder = await readContentFolder(content.dir, new Map([[change.path, change.after]]));
  const now = findHistory(report, slug);
  const then = findHistory(
    assembleContent(folder).reports.find(({ name }) => name === report.name),
    slug,
  );
  const added = await planAdditions(folder, report.name);
  if (then?.change === 'unrecorded' && added) {
    return await planAddition(content, report, slug, [change, ...added.changes]);
  }
  const draft = { summary: slug, was: (now && findTold(report, now)) ?? '', is: then?.is ?? '' };
  if (draft.was === draft.is) throw new CommandError('摘要和旁边的数字都没有改，没有要更正的。');
  return await planCorrection(content, report, draft, reason, [change]);
}

/** What readers were told last; where a figure beside it was corrected since, it says that one's number. */
function findTold({ report }: AssembledReport, { section, was, is, hasOtherFigures }: KeyLinesHistory): string {
  if (hasOtherFigures) return is;
  return report?.data?.corrections?.findLast(({ summary }) => summary === section.slug)?.is ?? was;
}

function findHistory(report: AssembledReport | undefined, slug: string): KeyLinesHistory | undefined {
  return report && listKeyLinesHistories(report).find(({ section }) => section.slug === slug);
}
