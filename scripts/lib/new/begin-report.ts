import { readContentFolder } from '../../../src/files/content-folder.ts';
import type { Outlines } from '../../../src/schemas/duty-areas.ts';
import type { Settings } from '../../../src/settings.ts';
import { CommandError } from '../command.ts';
import { type ParsedContent, parseContent, type ParsedReport } from '../parsed-content.ts';
import { type NewArguments, readArguments, USAGE } from './command-line.ts';
import { continueDraft } from './continue-draft.ts';
import { describeFigures, describeNextSteps, describeOutlineSteps } from './describe-draft.ts';
import { draftDocument } from './draft-document.ts';
import { draftOutline } from './draft-outline.ts';
import { readSource } from './read-source.ts';
import type { ReportDraft } from './report-draft.ts';
import { writeFindings } from './write-findings.ts';
import { writeReportFolder } from './write-report-folder.ts';

/**
 * The staff command: begin a year's report, from its document or its outline, or go on with one begun.
 *
 * @throws CommandError when anything is wrong with arguments, document or folder; then nothing has been written.
 */
export async function beginReport(args: readonly string[], { contentDir }: Settings): Promise<void> {
  const given = readArguments(args);
  if (!given) {
    console.log(USAGE);
    return;
  }
  const content = parseContent(await readContentFolder(contentDir));
  const outlines = readOutlines(content);
  const present = content.reports.find(({ name }) => name === String(given.year));
  if (present) refusePublished(present);
  const source = given.from === undefined ? undefined : await readSource(given.from);
  if (present && !given.force) {
    const figures = await continueDraft(content, present, given.year, source);
    print([
      '草稿已经有了，没有改动它的文字，只看了还没有登记的数字。',
      ...describeFigures(figures),
      '',
      ...describeNextSteps(given.year),
    ]);
    return;
  }
  const draft =
    source && given.from !== undefined
      ? draftDocument(content, outlines, source, { ...given, from: given.from })
      : draftOutline(content, outlines, given);
  const { folder, kept } = await writeReportFolder(contentDir, given.year, draft.files);
  print([
    ...describeDraft(draft, contentDir, given),
    ...(kept === undefined ? [] : [`旧的草稿改名为 ${kept}，没有删除。`]),
    `草稿已写入 ${folder}。`,
    '',
    ...(source ? describeNextSteps(given.year) : describeOutlineSteps(given.year)),
  ]);
}

function readOutlines({ outlines, findings, dir }: ParsedContent): Outlines {
  if (outlines?.data) return outlines.data;
  throw new CommandError(
    outlines
      ? writeFindings(
          findings.filter(({ file }) => file === outlines.path),
          dir,
        )
      : `${dir} 里没有 duty-areas.yml，无法知道有哪些职责领域。请检查内容文件夹的位置（CONTENT_DIR）。`,
  );
}

/** The text of a published report is frozen, whatever was asked. */
function refusePublished({ name, report }: ParsedReport): void {
  if (report?.data?.status !== 'published') return;
  throw new CommandError(
    `${name} 年度的报告已经发布，不能重新建立，--force 也不能。文字有误，改正那一处，并在 report.yml 的 corrections 里写明更正。`,
  );
}

function describeDraft(
  { account, findings, figures }: ReportDraft,
  contentDir: string,
  { from }: NewArguments,
): string[] {
  return [
    ...(findings.length > 0 ? [`导入时有这些地方请看一看：\n\n${writeFindings(findings, contentDir)}`] : []),
    ...(from === undefined ? ['没有写明原文（--from），已按纲要列出各节，等您填写。'] : account),
    ...(figures ? describeFigures(figures) : []),
  ];
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
