import { readOutlineMark } from '../../text/outline-mark.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { canBeHeading, dropQuoted, isRunningText } from './heading-text.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Block, SourceLine } from './source-lines.ts';

/**
 * Find items (1., （1）, ①, 一是) whose line is a heading as a whole: short words with no full stop, and text below; or,
 * of several, a sentence alone on its line that counts nothing (1、健全制度体系，推进规范治理。), and text below.
 *
 * The items of one list are told together: where one is a longer text or has nothing below it, none of them is a heading,
 * for a list of names looks just like headings.
 *
 * @returns Numbers of the lines.
 */
export function findItemHeadings(
  lines: readonly SourceLine[],
  levels: ReadonlyMap<number, HeadingLevel>,
): ReadonlySet<number> {
  const lists: SourceLine[][] = [];
  const open = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const level = levels.get(line.number);
    if (level === 'part' || level === 'chapter') open.clear();
    if (level !== 'item' || !line.mark) continue;
    const { style, ordinal } = line.mark;
    let list = open.get(style);
    if (!list || ordinal === 1) {
      list = [];
      open.set(style, list);
      lists.push(list);
    }
    list.push(line);
  }
  const following = new Map(lines.map((line, index) => [line.number, lines[index + 1]]));
  return new Set(
    lists.flatMap((list) => {
      const isWhole = (line: SourceLine): boolean =>
        (isWholeTitle(line) || (list.length > 1 && isWholeSentence(line))) &&
        (line.styleLevel !== undefined || hasText(line, following.get(line.number), levels));
      if (!list.every((line) => isWhole(line) || hasRunInHeading(line))) return [];
      return list.filter(isWhole).map(({ number }) => number);
    }),
  );
}

function isWholeTitle({ text }: SourceLine): boolean {
  return !text.includes('。') && isItemLead(text);
}

/** One sentence that names nothing which could be counted: with a number in it, it is more likely the text itself. */
function isWholeSentence({ text, mark }: SourceLine): boolean {
  return canBeHeading(text) && !isRunningText(text) && !/\d/u.test(mark?.rest ?? text);
}

function hasText(
  { mark }: SourceLine,
  next: SourceLine | undefined,
  levels: ReadonlyMap<number, HeadingLevel>,
): boolean {
  const level = next && levels.get(next.number);
  return next !== undefined && (level === undefined || (level === 'item' && next.mark?.style !== mark?.style));
}

function hasRunInHeading({ text }: SourceLine): boolean {
  const end = text.indexOf('。') + 1;
  return end > 0 && end < text.length && isItemLead(text.slice(0, end));
}

const LONGEST_LEAD = 40;

/** Whether the words that a line begins with, up to its first full stop, can be an item's heading. */
function isItemLead(lead: string): boolean {
  const { rest = lead } = readOutlineMark(lead) ?? {};
  return lead.length <= LONGEST_LEAD && !/[，；：？！]/u.test(dropQuoted(rest));
}

/**
 * Read a line as a heading with the text that runs on after its first full stop.
 *
 * @param isLead Says whether the words up to the full stop can be a heading.
 * @returns Heading and paragraph, or `undefined` when nothing follows the full stop or what precedes it is no heading.
 */
export function readRunInHeading(
  text: string,
  line: number,
  isLead: (lead: string) => boolean,
): [Block, Block] | undefined {
  const end = text.indexOf('。') + 1;
  const lead = text.slice(0, end);
  const rest = text.slice(end).trim();
  if (lead === '' || rest === '' || !isLead(lead)) return undefined;
  return [
    { kind: 'heading', text: lead, line, mark: readOutlineMark(lead) },
    { kind: 'paragraph', text: rest, line, mark: readOutlineMark(rest) },
  ];
}

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
    findings.push(
      IMPORT_RULES.raise(
        'import/mixed-items',
        { line: line.number },
        {
          message: `这一段里的 ${items.length} 项写法不一，有的没有可作小标题的短句，整段按原样保留，没有拆开。`,
          hint: '看一看这一段；需要小标题的，让它另起一行（在 Markdown 里以“## ”开头），一个字也不要增减。',
        },
      ),
    );
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
