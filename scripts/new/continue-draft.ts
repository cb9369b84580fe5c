import { join } from 'node:path';
import { CommandError } from '../../src/content/command-error.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import type { DraftedFigures } from '../../src/intake/draft-figures.ts';
import { proposeAnew } from '../../src/intake/propose-anew.ts';
import type { SourceFile } from '../../src/intake/read-source.ts';
import type { AssembledContent, AssembledReport } from '../../src/report/report.ts';

/**
 * Go on with a draft that is there: propose the figures that its figures.yml has not yet.
 *
 * @throws CommandError when the draft was made from another document, or cannot be read; then nothing is changed.
 */
export async function continueDraft(
  content: AssembledContent,
  report: AssembledReport,
  year: number,
  source: SourceFile | undefined,
): Promise<DraftedFigures> {
  if (source && !isMadeFrom(report, source)) {
    throw new CommandError(
      `已经有 ${join(content.dir, 'reports', report.name)}，是用另一份原文（或手工）建立的，没有改动它。\n` +
        '要用这份原文重新开始，加上 --force：旧的文件夹会改名保留，不会删除。定过的数字要留着的，在工作台（npm run desk）里换文件。\n' +
        `只想补上还没有登记的数字，不写 --from：npm run new -- ${year}`,
    );
  }
  const { figures, changes } = await proposeAnew(content, report, year);
  await applyChanges(content.dir, changes);
  return figures;
}

function isMadeFrom({ report }: AssembledReport, { sha256, received }: SourceFile): boolean {
  const recorded = report?.data?.original;
  return received ? recorded?.received?.sha256 === received.sha256 : recorded?.sha256 === sha256;
}
