import { findIndent, type Level, measureIndent } from './slip-indents.ts';
import { isSeparator, mendKey, mendMarker } from './slip-keys.ts';
import { mendValue } from './slip-values.ts';

/** A line that was typed otherwise than YAML wants it: a full-width colon, a tab, a quotation mark that is not closed. */
export interface Slip {
  /** From 0. */
  line: number;
  /** From 1, of the first thing that is wrong. */
  column: number;
  /** What is wrong, in Chinese, each a clause without a full stop. */
  problems: readonly string[];
  /** The line as it was meant, without indent. */
  mended: string;
  /** How many spaces it was meant to begin with, where it does not. */
  indent?: number;
  /** Whether it was meant to go on in the line above. */
  goesOn?: boolean;
}

/** A YAML text as it was meant. It has as many lines as the text that was typed. */
export interface MendedText {
  text: string;
  slips: readonly Slip[];
}

/** A line as it was meant. */
interface MendedLine {
  text: string;
  column: number;
  problems: readonly string[];
  /** How many of the lines below belong to its value, and are as they should be. */
  body: number;
  goesOn?: boolean;
}

/**
 * Find what was mistyped in a YAML text, line by line, whatever a parser makes of it, and say what was meant. It is for
 * texts that cannot be read or do not fit: what looks like a slip may be right in one that does.
 */
export function mendSlips(text: string): MendedText {
  const lines = text.split('\n');
  const walk: Walk = { levels: [], base: findIndent(lines), isOpen: false };
  const slips: Slip[] = [];
  const mended: string[] = [];
  for (let line = 0; line < lines.length;) {
    const { text: meant, column, problems, body, goesOn } = mendLine(lines, line, walk);
    const [indent, before] = [meant, lines[line] ?? ''].map((words) => words.length - words.trimStart().length);
    const isMoved = meant !== '' && (indent !== before || /^ *[\t\u3000\u00a0]/u.test(lines[line] ?? ''));
    const slip: Slip = { line, column, problems, mended: meant.trim() };
    if (goesOn === true) slip.goesOn = true;
    else if (isMoved) slip.indent = indent ?? 0;
    if (problems.length > 0) slips.push(slip);
    mended.push(meant);
    for (let below = line + 1; below <= line + body; below += 1) mended.push(lines[below] ?? '');
    line += 1 + body;
  }
  return { text: mended.join('\n'), slips };
}

/** What is known of the lines above. */
interface Walk {
  /** Columns at which entries and keys stand, from the outermost. */
  levels: Level[];
  /** Column of the outermost keys. */
  base: number;
  /** Whether the line above says nothing yet, so that what it says may stand further in. */
  isOpen: boolean;
}

function mendLine(lines: readonly string[], line: number, walk: Walk): MendedLine {
  const raw = lines[line] ?? '';
  const [lead = ''] = /^[\s\u200b-\u200f\u2060]*/u.exec(raw) ?? [];
  const words = raw.slice(lead.length);
  const asItIs: MendedLine = { text: raw, column: 1, problems: [], body: 0 };
  if (words === '' && /^[ \t]*$/u.test(lead)) return asItIs;
  const isEntry = mendMarker(words).text !== '';
  const { width, problem } = measureIndent(
    lead,
    walk.levels.filter((level) => level.isKey !== isEntry),
  );
  const problems = problem === undefined ? [] : [problem];
  if (words === '' || words.startsWith('#')) {
    return { ...asItIs, text: words === '' ? '' : ' '.repeat(width) + words, problems };
  }
  if (line === 0 && /^(?:%|---[ \t]*$)/u.test(words)) return asItIs;
  const note = /^(?:＃|\/\/|<!--)\s*(.*)$/u.exec(words);
  if (note) {
    const said = `# ${(note[1] ?? '').replace(/-->\s*$/u, '').trim()}`;
    return { ...asItIs, text: said, column: lead.length + 1, problems: [...problems, '注释要以英文的“#”开头'] };
  }
  if (isSeparator(words)) {
    return { ...asItIs, text: '', column: 1, problems: [...problems, '这样的分隔线在这里另有意思，要删去'] };
  }
  return mendEntry(lines, line, { width, words, problems, column: lead.length + 1 }, walk);
}

interface Entry {
  width: number;
  words: string;
  problems: string[];
  /** Where the words begin. */
  column: number;
}

function mendEntry(lines: readonly string[], line: number, entry: Entry, walk: Walk): MendedLine {
  const { words, column } = entry;
  const marker = mendMarker(words);
  const level = walk.levels.findLast((candidate) => candidate.column <= entry.width);
  const isSibling = level ? level.column === entry.width && level.isKey : entry.width === walk.base;
  const key = mendKey(words.slice(marker.length), { isEntry: marker.text !== '', isSibling });
  const last = walk.levels.at(-1);
  const isBelow = last?.isKey === true && entry.width > last.column;
  if (!walk.isOpen && (marker.text === '' ? !key : isBelow)) {
    // More of the text above: nothing is known of it, but that it must stand further in than its key.
    if (last && marker.text === '' && entry.width <= last.column && isProse(words)) {
      const problems = [...entry.problems, '这像是上一行文字的后半截，一段文字中间不能换行'];
      return { text: '', column, problems, body: 0, goesOn: true };
    }
    return { text: lines[line] ?? '', column, problems: [], body: 0 };
  }
  const isAnother = key !== undefined || last?.isKey === false;
  const placed = place(entry.width, { isEntry: marker.text !== '', isAnother }, walk);
  const problems = entry.problems.length > 0 || placed.problem === undefined ? entry.problems : [placed.problem];
  const start = marker.length + (key?.length ?? 0);
  const content = placed.width + marker.text.length;
  const value = mendValue(words.slice(start), { lines, from: line + 1, column: content });
  walk.levels = walk.levels.filter((above) => above.column < placed.width);
  walk.levels.push({ column: placed.width, isKey: marker.text === '' && key !== undefined });
  if (marker.text !== '' && key) walk.levels.push({ column: content, isKey: true });
  walk.isOpen = value.isEmpty;
  const all = [...problems, ...marker.problems, ...(key?.problems ?? []), ...value.problems];
  const first = [
    ...(problems.length > 0 ? [1] : []),
    ...(marker.problems.length > 0 ? [column] : []),
    ...(key && key.problems.length > 0 ? [column + marker.length] : []),
    column + start,
  ];
  return {
    text: ' '.repeat(placed.width) + marker.text + (key?.text ?? '') + value.text,
    column: first[0] ?? column,
    problems: all,
    body: value.body,
  };
}

/** Whether words without a key are those of a text: what else they may be is for the parser to say. */
function isProse(words: string): boolean {
  return /^[\p{Script=Han}\d“《（]/u.test(words) && !/[:：]/u.test(words);
}

/** What begins at a line: an entry, and whether it can be no more of the text above. */
interface Begun {
  isEntry: boolean;
  isAnother: boolean;
}

/** Say at which column an entry or key was meant to stand, where it does not stand with any other. */
function place(width: number, { isEntry, isAnother }: Begun, walk: Walk): { width: number; problem?: string } {
  const open = walk.levels.filter((level) => level.column <= width);
  const [last, next] = [open.at(-1), walk.levels[open.length]];
  const at = last?.column ?? walk.base;
  const isOutside = isEntry && last?.isKey === true && next?.isKey === false && !walk.isOpen;
  if (at === width && isOutside) return { width: next.column, problem: '左边没有和同一级的几行对齐' };
  if (at === width || (walk.levels.length === 0 && width === walk.base)) return { width };
  const closed = next?.column;
  if (closed !== undefined) {
    const meant = closed - width <= width - at || open.length === 0 ? closed : at;
    return { width: meant, problem: '左边没有和同一级的几行对齐' };
  }
  if (!walk.isOpen && isAnother) return { width: at, problem: '左边多缩进了，没有和同一级的几行对齐' };
  return { width };
}
