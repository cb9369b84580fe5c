import { findMatches, isInside, type Span } from './span.ts';

/*
 * What counts as the same sign, at three levels, each a function of its own; the tables are shared.
 *
 *                                full width   white space   dashes, dots, tildes   quotation marks, brackets   case, NFKC
 * verbatim: foldText             folded       dropped       -                      -                           -
 * numbers: foldForNumbers        folded       one space     folded                 -                           -
 * search: foldLoosely            folded       dropped       folded                 folded                      folded
 *
 * Where two texts are compared, white space between two digits counts all the same: it makes two numbers of one.
 *
 * For numbers every character keeps its place, and a full-width comma is folded between digits only.
 */

/** What the full-width forms U+FF01–U+FF5E are apart from their ASCII forms. */
const WIDTH_OFFSET = 0xfee0;

/** Signs that look or are typed alike, behind the one that they are folded to. */
const DASHES_AND_DOTS: readonly (readonly [sign: string, alike: string])[] = [
  ['-', '‐‑‒–—―−─'],
  ['·', '•‧・'],
  ['~', '〜'],
];

/** The same of marks that matter to whoever reads the text, and not to who looks for words in it. */
const MARKS: readonly (readonly [sign: string, alike: string])[] = [
  ['"', '“”„‟〝〞'],
  ["'", '‘’‚‛'],
  ['[', '〔'],
  [']', '〕'],
  ['/', '⁄'],
];

/** Spaces within a line. */
const SPACES = '\t\r\u00a0\u2000-\u200a\u202f\u205f\u3000';

/**
 * Fold a text to what "verbatim" compares: full-width forms of ASCII to half-width, and no white space. Character by
 * character: what is folded away is width and white space, nothing else. NFKC would also take ⁴ and ① for digits.
 */
export function foldText(text: string): string {
  return narrow(text.replace(/\s+/gu, ''));
}

/** The same, but white space that parts two numbers is one space: 3 2件 is not 32件, and 2 101名 is 2101名. */
export function foldKeepingNumbers(text: string): string {
  const gaps = findNumberGaps(text);
  return narrow(text.replace(/\s+/gu, (_, index: number) => (isInside(gaps, index) ? ' ' : '')));
}

const GAP = /(?<=\p{Nd})\s+(?=\p{Nd})/gu;
/** 2 101, 12 345 678: digits in groups of three, which are one number. */
const THOUSANDS = /(?<!\p{Nd}[.,．，]?\s*)\p{Nd}{1,3}(?:\s\p{Nd}{3})+(?!\s*\p{Nd})/gu;

/** Find white space between two digits that are not of one number. */
export function findNumberGaps(text: string): Span[] {
  const thousands = findMatches(text, THOUSANDS);
  return findMatches(text, GAP).filter(({ start }) => !isInside(thousands, start));
}

/** Full-width forms of ASCII as half-width ones. A place in the text stays that place. */
export function narrow(text: string): string {
  return text.replace(/[！-～]/gu, narrowSign);
}

function narrowSign(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - WIDTH_OFFSET);
}

const ALIKE_IN_NUMBERS = listSigns(DASHES_AND_DOTS);
const FOLDED_IN_NUMBERS = new RegExp(`[！-～${SPACES}${[...ALIKE_IN_NUMBERS.keys()].join('')}]`, 'gu');

/**
 * Fold what the reader of numbers holds for the same sign: full-width digits, letters and signs to ASCII, every space to
 * U+0020, every dash to `-`, every middle dot to `·`. Index by index: a place in the folded text is that place in the
 * text.
 */
export function foldForNumbers(text: string): string {
  return text.replace(FOLDED_IN_NUMBERS, (sign, index: number) => {
    if (sign === '，') return isWideDigit(text.charAt(index - 1)) && isWideDigit(text.charAt(index + 1)) ? ',' : sign;
    if (sign >= '！' && sign <= '～') return narrowSign(sign);
    // A tab parts the cells of a table, and no number or unit runs on from one into the next.
    return ALIKE_IN_NUMBERS.get(sign) ?? (sign === '\t' ? sign : ' ');
  });
}

function isWideDigit(character: string): boolean {
  return character >= '０' && character <= '９';
}

/** White space and what is invisible, with the marks that are left without a letter then: ´ is NFKC for a space with one. */
const IGNORED = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+\p{M}*/gu;
const ALIKE_IN_SEARCH = listSigns([...DASHES_AND_DOTS, ...MARKS]);
const FOLDED_IN_SEARCH = new RegExp(`[${[...ALIKE_IN_SEARCH.keys()].join('')}]`, 'gu');

/**
 * Fold words, or one character with what is composed with it, to what search compares: NFKC, lower case, no white space,
 * nothing invisible, and signs that look alike as one. So ＡＢＣ is abc, “ is ", 〔2018〕 is [2018] and ㎡ is m2.
 */
export function foldLoosely(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(IGNORED, '')
    .replace(FOLDED_IN_SEARCH, (sign) => ALIKE_IN_SEARCH.get(sign) ?? sign);
}

function listSigns(table: typeof MARKS): Map<string, string> {
  return new Map(table.flatMap(([sign, alike]) => Array.from(alike, (other) => [other, sign] as const)));
}

/** Index of the first character from `index` on that is no space. The text is folded for numbers. */
export function skipSpaces(text: string, index: number): number {
  let at = index;
  while (text[at] === ' ') at += 1;
  return at;
}
