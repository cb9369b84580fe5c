import type { Finding } from '../../src/report/finding.ts';
import { describeCounts } from './count-content.ts';
import { splitFindings } from './draft-findings.ts';
import { guideDraft } from './guidance/guide-draft.ts';
import { describeOverview, describeSteps } from './guidance/print-guide.ts';
import type { ParsedContent } from './parsed-content.ts';
import { countFindings, describeFinding } from './report-findings.ts';

/**
 * Print what a check found, for people: what concerns the published site first, then each draft's findings by the step
 * they belong to, at the end what is left to do with each draft. Clean content has one line, and its drafts' steps.
 */
export function printCheck(
  content: ParsedContent,
  findings: readonly Finding[],
  stream: { write: (text: string) => unknown },
): void {
  const { drafts, others } = splitFindings(findings, content);
  const guides = drafts.map(guideDraft);
  const errorCount = others.filter(({ severity }) => severity === 'error').length;
  const paragraphs = [
    ...others.map((finding) => describeFinding(finding, content.dir)),
    ...guides.map((guide) => describeSteps(guide, content.dir)),
    ...guides.map((guide) => describeOverview(guide, content.dir, errorCount)),
  ];
  const sum = findings.length > 0 ? countFindings(findings) : `检查完毕，没有发现问题：${describeCounts(content)}。`;
  stream.write(`${paragraphs.join('')}${sum}\n`);
}
