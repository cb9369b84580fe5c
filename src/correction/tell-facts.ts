import { checkPlanned } from '../checks/planned-content.ts';
import type { CorrectionDraft } from '../checks/correction-drafts.ts';
import { readContentFolder } from '../content/content-folder.ts';
import type { Finding } from '../content/finding.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../report/report.ts';
import { draftFacts } from './fact-drafts.ts';
import { addCorrections, type CorrectionReason, writeCorrection } from './plan-correction.ts';

/** What published reports are to tell of, since a file that all years share says it otherwise. */
export interface ToldByReport {
  report: AssembledReport;
  drafts: readonly CorrectionDraft[];
}

/** List the corrections that a change of a file needs that all years share, before somebody says when and why. */
export async function draftSharedFacts(content: AssembledContent, change: FileChange): Promise<ToldByReport[]> {
  const next = assembleContent(await readContentFolder(content.dir, new Map([[change.path, change.after]])));
  return content.reports
    .filter(({ record }) => record?.data?.editorial)
    .map((report) => ({ report, drafts: draftFacts(content, report, next, []) }))
    .filter(({ drafts }) => drafts.length > 0);
}

/** The change with its corrections, in every report that it is of, and what the check would refuse then. */
export async function tellSharedFacts(
  content: AssembledContent,
  told: readonly ToldByReport[],
  reason: CorrectionReason,
  change: FileChange,
): Promise<{ changes: FileChange[]; errors: Finding[] }> {
  let changes: FileChange[] = [change];
  for (const { report, drafts } of told) {
    const corrections = drafts.map((draft) => writeCorrection(draft, reason));
    changes = await addCorrections(content, report, corrections, changes);
  }
  const { added } = await checkPlanned(content, changes);
  return { changes, errors: added.filter(({ severity }) => severity === 'error') };
}
