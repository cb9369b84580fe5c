import type { Finding } from '../../content/finding.ts';

/** A finding before its file is known: import steps see lines only. */
export type LineFinding = Omit<Finding, 'file' | 'column'>;

/** Complete findings with the file they are about, in the order of its lines. */
export function placeFindings(findings: readonly LineFinding[], file: string): Finding[] {
  return findings
    .map(({ line, ...finding }) => ({ file, line, column: 1, ...finding }))
    .toSorted((a, b) => a.line - b.line);
}
