import { type Qualifier } from '../content/schemas/figures.ts';
import { isCountWord, isTimeUnit } from './units.ts';

interface QualifyingWord {
  word: string;
  qualifier: Qualifier;
  /** Characters that make another word with it when they stand before it: 节约, 预约, 附近. */
  notAfter?: string;
}

export interface PrintedQualifier {
  qualifier: Qualifier;
  start: number;
  end: number;
}

/** Longer words first, so that 不超过 is not 超过. */
const BEFORE: readonly QualifyingWord[] = [
  { word: '不超过', qualifier: '以内' },
  { word: '不少于', qualifier: '以上' },
  { word: '不低于', qualifier: '以上' },
  { word: '至少', qualifier: '以上' },
  { word: '不足', qualifier: '以下' },
  { word: '不到', qualifier: '以下' },
  { word: '低于', qualifier: '以下' },
  { word: '高于', qualifier: '超过' },
  { word: '超过', qualifier: '超过' },
  { word: '突破', qualifier: '超过' },
  { word: '大约', qualifier: '约' },
  { word: '将近', qualifier: '近' },
  { word: '接近', qualifier: '近' },
  { word: '约', qualifier: '约', notAfter: '节预签履违合公特制条解毁契邀租集' },
  { word: '近', qualifier: '近', notAfter: '最附邻靠就临亲新远' },
  { word: '超', qualifier: '超过', notAfter: '赶反高' },
  { word: '逾', qualifier: '超过' },
];

const AFTER: readonly QualifyingWord[] = [
  { word: '以上', qualifier: '以上' },
  { word: '以下', qualifier: '以下' },
  { word: '以内', qualifier: '以内' },
  { word: '之内', qualifier: '以内' },
  { word: '左右', qualifier: '左右' },
];

/** Read the qualifier that ends at an index of a folded text, spaces aside. */
export function readQualifierBefore(text: string, end: number): PrintedQualifier | undefined {
  let at = end;
  while (text[at - 1] === ' ') at -= 1;
  for (const { word, qualifier, notAfter = '' } of BEFORE) {
    const start = at - word.length;
    if (start >= 0 && text.startsWith(word, start)) {
      const isPartOfWord = start > 0 && notAfter.includes(text.charAt(start - 1));
      return isPartOfWord ? undefined : { qualifier, start, end: at };
    }
  }
  return undefined;
}

/**
 * Read the qualifier that begins at an index of a folded text, right after a number with `unit`.
 *
 * 余 and 多 count only after measures, 3年多; 32件多为 is something else. 内 counts only after times, 15日内.
 */
export function readQualifierAfter(text: string, at: number, unit: string): PrintedQualifier | undefined {
  const found = AFTER.find(({ word }) => text.startsWith(word, at));
  if (found) return { qualifier: found.qualifier, start: at, end: at + found.word.length };
  if (text[at] === '内' && isTimeUnit(unit)) return { qualifier: '以内', start: at, end: at + 1 };
  return unit === '' || isCountWord(unit) ? undefined : readMore(text, at);
}

/** Read 余 or 多, “and some”, at an index of a folded text. */
export function readMore(text: string, at: number): PrintedQualifier | undefined {
  const word = text[at];
  return word === '余' || word === '多' ? { qualifier: word, start: at, end: at + 1 } : undefined;
}
