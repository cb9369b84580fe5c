import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';
import { isItemLead } from './item-lead.ts';
import type { LineFinding } from './line-finding.ts';
import { readRunInHeading } from './run-in-heading.ts';
import type { SourceLine } from './source-lines.ts';

/**
 * Read a line that begins with 一是, 1. or the like: its lead, up to the first full stop, is a heading run in with the
 * text after it.
 *
 * Several items in one line (一是……。……。二是……。……) become as many headings, provided that they are numbered in order,
 * that each mark follows a full stop, and that each item has both lead and text. A list in one sentence (一是……；二是……。)
 * and items without a lead stay the paragraph they are.
 */
export function readItems(line: SourceLine, findings: LineFinding[]): Block[] {
  const items = splitAtMarks(line).map((item) => readRunInHeading(item, line.number, isItemLead));
  if (items.every((item) => item !== undefined)) return items.flat();
  if (items.length > 1) {
    findings.push({
      line: line.number,
      rule: 'import/mixed-items',
      severity: 'warning',
      message: `这一段里的 ${items.length} 项写法不一，有的没有可作小标题的短句，整段按原样保留，没有拆开。`,
      hint: '看一看这一段；需要小标题的，在 Markdown 里另起一行，以“## ”开头，一个字也不要增减。',
    });
  }
  return [{ kind: 'paragraph', text: line.text, line: line.number, mark: line.mark }];
}

/** Split a line before each mark that follows a full stop and carries the next number in the same style. */
function splitAtMarks({ text, mark }: SourceLine): string[] {
  const items: string[] = [];
  let start = 0;
  let ordinal = mark?.ordinal ?? 1;
  for (const { index } of text.matchAll(/。/gu)) {
    const next = readOutlineMark(text.slice(index + 1));
    if (next?.style !== mark?.style || next?.ordinal !== ordinal + 1) continue;
    items.push(text.slice(start, index + 1));
    start = index + 1;
    ordinal += 1;
  }
  return [...items, text.slice(start)];
}
