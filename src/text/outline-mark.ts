import { ORDINAL_NUMERALS, readChineseOrdinal } from './chinese-numerals.ts';

/** Levels of an official document's outline: 一、 is a part, （一） a chapter, 1., （1）, ① and 一是 are items. */
export type OutlineLevel = 'part' | 'chapter' | 'item';

/** How a mark is written; marks of one style count together. `division` is 第一部分 or 第一章. */
export type MarkStyle = 'division' | 'part' | 'chapter' | 'number' | 'bracketed' | 'circled' | 'item';

/** A line's outline mark and what follows it. */
export interface OutlineMark {
  level: OutlineLevel;
  style: MarkStyle;
  /** 1-based number that the mark carries: 3 for 三、, （三）, 3. and 三是. */
  ordinal: number;
  /** The mark as printed, `（三）`. */
  mark: string;
  /** The line without its mark. */
  rest: string;
}

const HAN = `[${ORDINAL_NUMERALS}]{1,3}`;
const FIRST_CIRCLED = '①'.charCodeAt(0);

const MARKS: readonly { level: OutlineLevel; style: MarkStyle; pattern: RegExp }[] = [
  { level: 'chapter', style: 'chapter', pattern: new RegExp(`^[（(](?<ordinal>${HAN})[)）]`, 'u') },
  { level: 'part', style: 'part', pattern: new RegExp(`^(?<ordinal>${HAN})、`, 'u') },
  { level: 'part', style: 'division', pattern: new RegExp(`^第(?<ordinal>${HAN})(?:部分|章)[、：:\\s]*`, 'u') },
  { level: 'item', style: 'item', pattern: new RegExp(`^(?<ordinal>${HAN})是`, 'u') },
  { level: 'item', style: 'number', pattern: /^(?<ordinal>[1-9]\d?)[.．、](?!\d)\s*/u },
  { level: 'item', style: 'bracketed', pattern: /^[（(]?(?<ordinal>[1-9]\d?)[)）]\s*/u },
  { level: 'item', style: 'circled', pattern: /^(?<ordinal>[①-⑳])\s*/u },
];

/**
 * Read the outline mark at the start of a line of an official document.
 *
 * @returns `undefined` where the line begins with none.
 */
export function readOutlineMark(line: string): OutlineMark | undefined {
  for (const { level, style, pattern } of MARKS) {
    const match = pattern.exec(line);
    const ordinal = readOrdinal(match?.groups?.['ordinal'] ?? '');
    if (match && ordinal !== undefined) {
      return { level, style, ordinal, mark: match[0], rest: line.slice(match[0].length) };
    }
  }
  return undefined;
}

function readOrdinal(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[①-⑳]$/u.test(text)) return text.charCodeAt(0) - FIRST_CIRCLED + 1;
  return readChineseOrdinal(text);
}
