import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { CommandError } from '../../content/command-error.ts';
import { printPath } from '../../content/finding-words.ts';
import type { FollowUp, FollowUpPoint, QuotedPassage } from '../../content/schemas/follow-up.ts';
import { bringTo } from '../../content/yaml/bring-to.ts';
import { openYaml } from '../../content/yaml/editor.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import { bindPassage, findItem, findPlanBefore } from '../../report/plan-follow-up.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';

/** What a person says of one thing that was planned, having looked. */
export type FollowUpWord =
  /** The report speaks of it there; speaks of something else there; neither is said any more. */
  | { say: 'speaks' | 'other' | 'neither'; passage: QuotedPassage }
  /** The report speaks of it nowhere; all that was said of it goes. */
  | { say: 'nowhere' | 'nothing' };

/** A word on something planned, and what stood in follow-up.yml of it when the person saw it. */
export interface FollowUpDecision {
  /** The words that name what was planned. */
  point: string;
  seen: FollowUpPoint | undefined;
  word: FollowUpWord;
  /** The day, `2021-03-02`. */
  today: string;
}

const FILE_COMMENT = '# 上一年度计划的核对，由工作台写入：计划里的每一项，本年度报告在哪里写到。不是报告的内容。\n';

/**
 * Work out what becomes of a report's follow-up.yml by a person's word.
 *
 * @throws CommandError where something else stands there now, or the words lead nowhere.
 */
export async function changeFollowUp(
  content: AssembledContent,
  report: AssembledReport,
  { point, seen, word, today }: FollowUpDecision,
): Promise<FileChange> {
  const { followUp, year = 0 } = report;
  if (followUp && !followUp.data) {
    throw new CommandError('上年计划的核对（follow-up.yml）读不出来，没有存。先照“补齐”里说的改好，再回来。');
  }
  const points = followUp?.data?.points ?? [];
  const at = points.findIndex((one) => one.point === point);
  if (!isDeepStrictEqual(points[at], seen)) {
    throw new CommandError('这一项刚才在别处核对过，您这次的没有存，那边记的都在。请照现在的样子再看一次。');
  }
  const next = applyWord(points[at] ?? { point }, word);
  if (next && word.say !== 'neither') refuseLost(content, report, next, word);
  const all = (at === -1 ? [...points, next] : points.map((one, index) => (index === at ? next : one))).filter(
    (one) => one !== undefined,
  );
  return await writeFollowUp(content, report, { plan: year - 1, checked: today, points: all });
}

/** How the entries of a follow-up.yml are brought in line with a text that has changed. */
export interface EntryMoves {
  point?: (quote: string) => string;
  passage?: (passage: QuotedPassage) => QuotedPassage;
}

/**
 * Work out what becomes of a report's follow-up.yml where a text that it quotes has changed.
 *
 * @returns At most one change.
 */
export async function moveEntries(
  content: Pick<AssembledContent, 'dir'>,
  report: AssembledReport,
  { point: movePoint = (quote) => quote, passage: move = (passage) => passage }: EntryMoves,
): Promise<FileChange[]> {
  const data = report.followUp?.data;
  if (!data) return [];
  const points = data.points.map(({ point, passages, rejected, ...more }) => ({
    point: movePoint(point),
    ...(passages && { passages: passages.map(move) }),
    ...(rejected && { rejected: rejected.map(move) }),
    ...more,
  }));
  const written = await writeFollowUp(content, report, { ...data, points });
  return written.after === written.before ? [] : [written];
}

/** One that says nothing any more goes. */
async function writeFollowUp(
  content: Pick<AssembledContent, 'dir'>,
  { name, followUp }: AssembledReport,
  data: FollowUp,
): Promise<FileChange> {
  const path = followUp?.path ?? `reports/${name}/follow-up.yml`;
  const isEmpty = data.points.length === 0;
  if (!followUp && !isEmpty) return { path, before: undefined, after: FILE_COMMENT + writeYaml(data) };
  const before = followUp && (await readEditable(join(content.dir, path)));
  if (before === undefined || isEmpty) return { path, before, after: undefined };
  const editor = openYaml(before, printPath(path, content.dir));
  bringTo(editor, [], editor.data, data);
  return { path, before, after: editor.write() };
}

/** @returns `undefined` where nothing is said any more. */
function applyWord(current: FollowUpPoint, word: FollowUpWord): FollowUpPoint | undefined {
  const { point } = current;
  if (word.say === 'nothing') return undefined;
  const drop = (list: readonly QuotedPassage[] = []): QuotedPassage[] =>
    'passage' in word ? list.filter((one) => !isDeepStrictEqual(one, word.passage)) : [...list];
  const passages = word.say === 'nowhere' ? [] : drop(current.passages);
  const rejected = drop(current.rejected);
  if (word.say === 'speaks') passages.push(word.passage);
  if (word.say === 'other') rejected.push(word.passage);
  const unwritten = word.say === 'nowhere' || (current.unwritten && word.say !== 'speaks');
  if (passages.length + rejected.length === 0 && !unwritten) return undefined;
  return {
    point,
    ...(passages.length > 0 && { passages }),
    ...(rejected.length > 0 && { rejected }),
    ...(unwritten && { unwritten }),
  };
}

/** What is said is of something planned, and of words that stand in the report. */
function refuseLost(
  { reports }: AssembledContent,
  report: AssembledReport,
  { point }: FollowUpPoint,
  word: FollowUpWord,
): void {
  const plan = findPlanBefore(reports, report);
  if (!plan || !findItem(point, plan).item) {
    throw new CommandError('上一年度的计划里没有这一项了，没有存。它可能刚在别处改过，请照现在的样子再看一次。');
  }
  if ('passage' in word && !('passage' in bindPassage(word.passage, report.sections))) {
    throw new CommandError('这一段刚才在别处改过，没有存。请照现在的样子再选一次。');
  }
}
