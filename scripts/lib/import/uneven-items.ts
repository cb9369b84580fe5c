import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

/**
 * Find items left as paragraphs in a list whose item before became a heading: on the page such an item looks as if it
 * belonged to the one before.
 */
export function findUnevenItems(blocks: readonly Block[]): LineFinding[] {
  const findings: LineFinding[] = [];
  let lastHeading: number | undefined;
  for (const { kind, text, line } of blocks) {
    const mark = readOutlineMark(text);
    if (mark?.level === 'item' && kind === 'paragraph' && lastHeading === mark.ordinal - 1) {
      findings.push({
        line,
        rule: 'import/uneven-items',
        severity: 'warning',
        message: `前一项已成为小标题，而“${mark.mark}”这一项开头不是一个简短的句子，仍是段落，看上去会像前一项的内容。`,
        hint: '导入后看一看：把这一项开头的句子另起一行，以“## ”开头，或去掉前一项的“## ”；一个字也不要增减。',
      });
    }
    if (kind === 'heading') lastHeading = mark?.level === 'item' ? mark.ordinal : undefined;
  }
  return findings;
}
