import { CONTENT_RULES } from '../../checks/check-content.ts';
import type { Finding } from '../../content/finding.ts';
import type { ReportPassage } from '../../report/published-text.ts';

/** Rules of what is put right, or looked at, where a paragraph stands: differences to the original are shown as such. */
const OF_TEXT = /^(?:markdown|html|heading|link)\/|^differences\/section-length$|^contents\/no-causes$/u;

/** Findings about a passage of a draft, and their rule in a few words. */
export interface PassageFinding {
  finding: Finding;
  meaning: string;
}

/** Lay findings beside the passages that they are about, each at the last that begins before it. */
export function placeFindings(
  findings: readonly Finding[],
  passages: readonly ReportPassage[],
): Map<ReportPassage, PassageFinding[]> {
  const placed = new Map<ReportPassage, PassageFinding[]>();
  for (const finding of findings) {
    if (!OF_TEXT.test(finding.rule)) continue;
    const passage = passages.findLast(({ run, section }) => {
      const first = run.placeAt(0);
      return section?.path === finding.file && first.line <= finding.line;
    });
    if (!passage) continue;
    const meaning = (CONTENT_RULES.get(finding.rule)?.meaning ?? '').replaceAll('`', '');
    placed.set(passage, [...(placed.get(passage) ?? []), { finding, meaning }]);
  }
  return placed;
}
