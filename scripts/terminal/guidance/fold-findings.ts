import type { Finding } from '../../../src/content/finding.ts';

/** Findings of one rule in one file: the first are shown whole, the rest by their places. */
export interface FoldedFindings {
  file: string;
  shown: Finding[];
  folded: Finding[];
}

/** How many of a kind are shown whole. */
const SHOWN = 5;

/** Fold findings of the same rule in the same file where there are many: one that is understood explains the rest. */
export function foldFindings(findings: readonly Finding[]): FoldedFindings[] {
  const groups = Map.groupBy(findings, ({ file, rule }) => `${file}\n${rule}`);
  return [...groups.values()].map((group) => {
    // One or two more are as short whole as folded.
    const count = group.length > SHOWN + 2 ? SHOWN : group.length;
    return { file: group[0]?.file ?? '', shown: group.slice(0, count), folded: group.slice(count) };
  });
}
