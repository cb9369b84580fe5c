import { type Qualifier } from '../content/schemas/figures.ts';
import { readPartedQualifier } from './parted-qualifiers.ts';
import { LINK, NO_WORD, type PrintedQualifier, QUALIFIERS_BEFORE } from './qualifier-words.ts';
import { isCountWord, isTimeUnit } from './units.ts';

/** No longer words stand before a number. */
const LONGEST_BEFORE = 10;

const BEFORE_PATTERNS = QUALIFIERS_BEFORE.map(
  ([words, qualifier]) => [new RegExp(`(?:${words})${NO_WORD}${LINK} *$`, 'u'), qualifier] as const,
);

/** Read the qualifier that ends at an index of a folded text, spaces aside, before a number with `unit`. */
export function readQualifierBefore(text: string, end: number, unit: string): PrintedQualifier | undefined {
  const before = text.slice(Math.max(0, end - LONGEST_BEFORE), end);
  for (const [pattern, qualifier] of BEFORE_PATTERNS) {
    const found = pattern.exec(before);
    if (found) return { qualifier, start: end - before.length + found.index, end };
  }
  const parted = readPartedQualifier(text, end, unit);
  if (parted) return parted;
  return isReached(text, end) ? { qualifier: '以上', start: end - 1, end } : undefined;
}

/** What 上 ends: 网上, 会上, 以上, 基础上, 加上 but not 参加上百次; 几十上百 and 成千上万 are no number, 不上百 is less. */
const OTHER_WORD_ON =
  /(?:[以之网线会式场街海际础早晚马不没未百千万亿十数几]|平台|讲台|舞台|论坛|活动|[工基阵土陆]地|[总整大]体|[基根]本|原则|制度|程度|程序|[版方层]面|历史|(?<![参增追添])加)上$/u;
/** 在广场上: a place, however far back its 在 stands in the clause. */
const PLACE_ON = /[在从于][^，。；：、（）“”\n]+上$/u;

/** 百, 百万; not the 百 of 百分之五. */
const SCALE = /[百千万亿]{1,2}(?![百千万亿]|分之)/uy;
/** No clause is longer before a 上. */
const LONGEST_CLAUSE = 40;

/** 上百家: 上 before a scale word is “as many as, or more” (现代汉语词典: 达到，够一定数量), where it is no part of another word. */
function isReached(text: string, end: number): boolean {
  SCALE.lastIndex = end;
  if (text[end - 1] !== '上' || !SCALE.test(text)) return false;
  const before = text.slice(Math.max(0, end - LONGEST_CLAUSE), end);
  return !OTHER_WORD_ON.test(before) && !PLACE_ON.test(before);
}

/** Behind a number; whether the number itself belongs to it may be said first: 50万元（含）以上, 100人（含100人）以上. */
const AFTER: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ['\\(不含\\)以上', '超过'],
  ['\\(不含\\)以下', '不足'],
  ['(?:\\((?:含|包括)[^()\\n]{0,8}\\)|[及或])?以上(?!述)', '以上'],
  ['(?:\\((?:含|包括)[^()\\n]{0,8}\\)|[及或])?以下(?!列)', '以下'],
  ['(?:\\(含\\))?[以之]内', '以内'],
  ['左右|上下(?![级联游衔贯协同结各层])', '左右'],
];

const AFTER_PATTERNS = AFTER.map(([words, qualifier]) => [new RegExp(words, 'uy'), qualifier] as const);

/**
 * Read the qualifier that begins at an index of a folded text, right after a number with `unit`.
 *
 * 余 and 多 count only after measures, 3年多; 32件多为 is something else. 内 counts only after times, 15日内.
 */
export function readQualifierAfter(text: string, at: number, unit: string): PrintedQualifier | undefined {
  for (const [pattern, qualifier] of AFTER_PATTERNS) {
    pattern.lastIndex = at;
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) return { qualifier, start: at, end: at + words.length };
  }
  if (text[at] === '内' && isTimeUnit(unit)) return { qualifier: '以内', start: at, end: at + 1 };
  return unit === '' || isCountWord(unit) ? undefined : readMore(text, at);
}

/** Read 余 or 多, “and some”, at an index of a folded text. */
export function readMore(text: string, at: number): PrintedQualifier | undefined {
  const word = text[at];
  return word === '余' || word === '多' ? { qualifier: word, start: at, end: at + 1 } : undefined;
}
