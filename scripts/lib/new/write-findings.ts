import type { Finding } from '../../../src/report/finding.ts';
import { printFindings } from '../report-findings.ts';

/** Findings for people as one text, as the check prints them. */
export function writeFindings(findings: readonly Finding[], contentDir: string): string {
  const parts: string[] = [];
  printFindings(findings, { write: (text) => parts.push(text) }, contentDir);
  return parts.join('');
}
