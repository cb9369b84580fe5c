import type { Finding } from '../content/finding.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';

/** A draft and what was found in its own folder. */
export interface DraftFindings {
  report: AssembledReport;
  findings: Finding[];
}

/** Part what was found in the folders of drafts, in the order of those, from what concerns the published site. */
export function splitFindings(
  findings: readonly Finding[],
  { reports }: AssembledContent,
): { drafts: DraftFindings[]; others: Finding[] } {
  const drafts = reports.filter(isDraft).map((report) => ({
    report,
    findings: findings.filter(({ file }) => isInFolder(file, report)),
  }));
  return {
    drafts,
    others: findings.filter(({ file }) => drafts.every(({ report }) => !isInFolder(file, report))),
  };
}

function isInFolder(file: string, { name }: AssembledReport): boolean {
  return file === `reports/${name}` || file.startsWith(`reports/${name}/`);
}
