import { readChineseOrdinal } from './chinese-numerals.ts';

/** Levels of an official document's outline: 一、 is a part, （一） a chapter, 一是 an item. */
export type OutlineLevel = 'part' | 'chapter' | 'item';

/** A line's outline mark and what follows it. */
export interface OutlineMark {
  level: OutlineLevel;
  /** 1-based number that the mark carries: 3 for 三、, （三） and 三是. */
  ordinal: number;
  /** The mark as printed, `（三）`. */
  mark: string;
  /** The line without its mark. */
  rest: string;
}

const MARKS: readonly { level: OutlineLevel; pattern: RegExp }[] = [
  { level: 'chapter', pattern: /^[（(](?<ordinal>[一二三四五六七八九十]{1,3})[)）]/u },
  { level: 'part', pattern: /^(?<ordinal>[一二三四五六七八九十]{1,3})、/u },
  { level: 'item', pattern: /^(?<ordinal>[一二三四五六七八九十]{1,3})是/u },
];

/**
 * Read the outline mark at the start of a line of an official document.
 *
 * @returns `undefined` where the line begins with none.
 */
export function readOutlineMark(line: string): OutlineMark | undefined {
  for (const { level, pattern } of MARKS) {
    const match = pattern.exec(line);
    const ordinal = readChineseOrdinal(match?.groups?.['ordinal'] ?? '');
    if (match && ordinal !== undefined) {
      return { level, ordinal, mark: match[0], rest: line.slice(match[0].length) };
    }
  }
  return undefined;
}
