import { ORDINAL_NUMERALS, readChineseNumber, readChineseOrdinal } from './chinese-numerals.ts';
import { toValue } from './scaled-number.ts';

/** Levels of an official document's outline: 一、 is a part, （一） a chapter, 1., （1）, ① and 一是 are items. */
export type OutlineLevel = 'part' | 'chapter' | 'item';

/**
 * How a mark is written; marks of one style count together. `division` is 第一部分 or 第一章, `formal` 壹、, `ordinal` 第一、,
 * which may stand above all others or be an item.
 */
export type MarkStyle =
  | 'division'
  | 'roman'
  | 'formal'
  | 'ordinal'
  | 'part'
  | 'chapter'
  | 'number'
  | 'bracketed'
  | 'circled'
  | 'item';

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

const HAN = `[${ORDINAL_NUMERALS}百零]{1,5}`;
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const FORMAL_SIGN = new RegExp(`[${FORMAL}]`, 'gu');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const DIGITS = '[1-9１-９][\\d０-９]?';
const YEAR = '[\\d０-９]{4}年';
/** What is typed for 、 behind a number, the stroke 丶 included. What may stand within a number has none behind it: 1.5万. */
const STOP = `(?:[、､﹑丶]|[.．,，:：](?:(?![\\d０-９${ORDINAL_NUMERALS}])|(?=${YEAR})))\\s*`;
/** The same behind digits, which 、 joins too: 1、2号. */
const STOP_OF_DIGITS = `\\s*[、､﹑丶.．,，:：](?:(?![\\d０-９])|(?=${YEAR}))\\s*`;
/** A space alone parts a numeral from a title, but from no word that a numeral goes with. */
const GAP = '[^\\S\\n]+(?=\\p{Script=Han}{2})(?![是年月日个项次类件名条种万亿%\\p{P}])';

/** Signs that are a number with its brackets or circle, by the first of each run and how many there are. */
const SIGNS: readonly { level: OutlineLevel; style: MarkStyle; first: string; count: number }[] = [
  { level: 'part', style: 'roman', first: 'Ⅰ', count: 12 },
  { level: 'chapter', style: 'chapter', first: '㈠', count: 10 },
  { level: 'item', style: 'number', first: '⒈', count: 20 },
  { level: 'item', style: 'bracketed', first: '⑴', count: 20 },
  { level: 'item', style: 'circled', first: '①', count: 20 },
  { level: 'item', style: 'circled', first: '❶', count: 10 },
];
const SIGN = /^(?<sign>[Ⅰ-Ⅻ㈠-㈩⒈-⒛⑴-⒇①-⑳❶-❿])\s*[、.．]?\s*/u;

const MARKS: readonly { level: OutlineLevel; style: MarkStyle; pattern: RegExp }[] = [
  {
    level: 'chapter',
    style: 'chapter',
    pattern: new RegExp(`^[（(〔［[【]?\\s*(?<ordinal>${HAN})\\s*[)）〕］\\]】][、.．]?`, 'u'),
  },
  { level: 'part', style: 'part', pattern: new RegExp(`^(?<ordinal>${HAN})(?:${STOP}|${GAP})`, 'u') },
  { level: 'part', style: 'division', pattern: new RegExp(`^第(?<ordinal>${HAN})(?:部分|章)[、，.．：:\\s]*`, 'u') },
  { level: 'item', style: 'ordinal', pattern: new RegExp(`^第(?<ordinal>${HAN})(?:${STOP}|${GAP})`, 'u') },
  { level: 'part', style: 'formal', pattern: new RegExp(`^(?<ordinal>[${FORMAL}]{1,3})${STOP}`, 'u') },
  { level: 'part', style: 'roman', pattern: new RegExp(`^(?<ordinal>[IVX]{1,4})${STOP}(?=\\p{Script=Han})`, 'u') },
  { level: 'item', style: 'item', pattern: new RegExp(`^(?<ordinal>${HAN})是`, 'u') },
  { level: 'item', style: 'number', pattern: new RegExp(`^(?<ordinal>${DIGITS})${STOP_OF_DIGITS}`, 'u') },
  { level: 'item', style: 'bracketed', pattern: new RegExp(`^[（(]?(?<ordinal>${DIGITS})[)）]\\s*`, 'u') },
];

/**
 * Read the outline mark at the start of a line of an official document, as people type it: 一. and 一丶 for 一、, 〔一〕 for
 * （一）.
 *
 * @returns `undefined` where the line begins with none.
 */
export function readOutlineMark(line: string): OutlineMark | undefined {
  for (const { level, style, pattern } of MARKS) {
    const match = pattern.exec(line);
    const ordinal = match ? readOrdinal(match.groups?.['ordinal'] ?? '') : undefined;
    if (match && ordinal !== undefined) return makeMark(level, style, ordinal, match[0], line);
  }
  const [mark, sign = ''] = SIGN.exec(line) ?? [];
  for (const { level, style, first, count } of SIGNS) {
    const ordinal = sign.charCodeAt(0) - first.charCodeAt(0) + 1;
    if (mark !== undefined && ordinal >= 1 && ordinal <= count) return makeMark(level, style, ordinal, mark, line);
  }
  return undefined;
}

function makeMark(level: OutlineLevel, style: MarkStyle, ordinal: number, mark: string, line: string): OutlineMark {
  return { level, style, ordinal, mark, rest: line.slice(mark.length) };
}

function readOrdinal(text: string): number | undefined {
  const digits = text.normalize('NFKC');
  if (/^\d+$/u.test(digits)) return Number(digits);
  if (/^[IVX]+$/u.test(text)) return ROMAN.indexOf(text) + 1 || undefined;
  const plain = text.replace(FORMAL_SIGN, (sign) => ORDINAL_NUMERALS.charAt(FORMAL.indexOf(sign)));
  if (!plain.includes('百')) return readChineseOrdinal(plain);
  const large = readChineseNumber(plain);
  return large && toValue(large);
}
