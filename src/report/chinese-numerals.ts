const DIGITS = '零一二三四五六七八九';

/**
 * Read a Chinese ordinal from one to ninety-nine as official outlines use them: 三, 十, 十二, 二十, 四十一.
 *
 * @returns `undefined` for anything else, 〇 and numbers over 99 included.
 */
export function readChineseOrdinal(text: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

/**
 * Write an ordinal from 1 to 99 in Chinese: 12 → 十二.
 *
 * @throws RangeError outside 1–99.
 */
export function writeChineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99)
    throw new RangeError(`not an ordinal from 1 to 99: ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
