import { writeChineseOrdinal } from '../../../src/report/chinese-numerals.ts';
import { type OutlineLevel, readOutlineMark } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

const LEVELS: readonly OutlineLevel[] = ['part', 'chapter', 'item'];

/**
 * Find marks that neither begin a count nor continue it: a line was lost in copying, or the original itself
 * miscounts. A mark of a higher level begins the counts below it anew.
 */
export function findNumberingGaps(blocks: readonly Block[]): LineFinding[] {
  const findings: LineFinding[] = [];
  const last: Record<OutlineLevel, number> = { part: 0, chapter: 0, item: 0 };
  for (const { text, line } of blocks) {
    const mark = readOutlineMark(text);
    if (!mark) continue;
    const expected = last[mark.level] + 1;
    if (mark.ordinal !== expected && mark.ordinal !== 1) {
      findings.push({
        line,
        rule: 'import/numbering-gap',
        severity: 'warning',
        message: `序号“${mark.mark}”不连续，这里应是第${writeChineseOrdinal(expected)}项，可能漏了一段。`,
        hint: '对照原网页看是否漏了文字；若原文就是这样编的，不必改动。',
      });
    }
    last[mark.level] = mark.ordinal;
    for (const level of LEVELS.slice(LEVELS.indexOf(mark.level) + 1)) last[level] = 0;
  }
  return findings;
}
