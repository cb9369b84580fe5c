import type { MarkStyle } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

/** The styles that divide a report, from above to below; the others are counted anew below each of them. */
const DIVIDING: readonly MarkStyle[] = ['division', 'part', 'chapter'];

/**
 * Find marks that neither begin a count nor continue it: a line was lost in copying, or the original itself
 * miscounts. A mark that divides the report begins the counts below it anew.
 */
export function findNumberingGaps(blocks: readonly Block[]): LineFinding[] {
  const findings: LineFinding[] = [];
  const last = new Map<MarkStyle, number>();
  for (const { mark, line } of blocks) {
    if (!mark) continue;
    const expected = (last.get(mark.style) ?? 0) + 1;
    if (mark.ordinal !== expected && mark.ordinal !== 1) {
      findings.push({
        line,
        rule: 'import/numbering-gap',
        severity: 'warning',
        message: `序号“${mark.mark.trim()}”不连续，这里应是第 ${expected} 项，可能漏了一段。`,
        hint: '对照原文看是否漏了文字；若原文就是这样编的，不必改动。',
      });
    }
    const above = DIVIDING.indexOf(mark.style);
    if (above !== -1) {
      for (const style of last.keys()) if (!DIVIDING.slice(0, above + 1).includes(style)) last.delete(style);
    }
    last.set(mark.style, mark.ordinal);
  }
  return findings;
}
