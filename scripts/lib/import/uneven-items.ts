import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

/**
 * Find items left as paragraphs in a list whose item before became a heading: on the page such an item looks as if it
 * belonged to the one before.
 */
export function findUnevenItems(blocks: readonly Block[]): LineFinding[] {
  const findings: LineFinding[] = [];
  let last: Block['mark'];
  for (const { kind, line, mark } of blocks) {
    const goesOn = mark?.level === 'item' && mark.style === last?.style && mark.ordinal === last.ordinal + 1;
    if (goesOn && kind === 'paragraph') {
      findings.push({
        line,
        rule: 'import/uneven-items',
        severity: 'warning',
        message: `前一项已成为小标题，而“${mark.mark.trim()}”这一项开头不是一个简短的句子，仍是段落，看上去会像前一项的内容。`,
        hint: '看一看这两项：把这一项开头的句子另起一行，行首写上与前一项一样的井号（如“## ”），或去掉前一项的井号；一个字也不要增减。',
      });
    }
    if (kind === 'heading') last = mark;
  }
  return findings;
}
