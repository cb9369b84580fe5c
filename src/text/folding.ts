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

/**
 * Radicals of the CJK Radicals Supplement that look as a character does, each before that one: NFKC knows Kangxi's
 * radicals, and only two of these. Programs that convert PDF write one for the other.
 */
const RADICALS = new Map(
  (
    '⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺨犭⺩王⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹' +
    '⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

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
  const gaps = findMatches(text, GAP);
  // Few texts have any, and the search for digits in groups looks back from every character.
  if (gaps.length === 0) return gaps;
  const thousands = findMatches(text, THOUSANDS);
  return gaps.filter(({ start }) => !isInside(thousands, start));
}

/** Radicals, and characters that are in Unicode twice for the sake of old encodings. */
const TWICE_ENCODED = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Write Chinese characters as the ones that keyboards type: a radical's sign as the character that looks so, ⻓ as 长.
 * Character by character, and nothing else is changed.
 */
export function unifyIdeographs(text: string): string {
  return text.replace(TWICE_ENCODED, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'));
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
  if (text.length < LEAST_KEPT) return foldAnew(text);
  if (text !== lastFolded.text) lastFolded = { text, folded: foldAnew(text) };
  return lastFolded.folded;
}

/** A word is folded as quickly as compared, and takes no paragraph's place. */
const LEAST_KEPT = 50;
/** Every number of a paragraph asks for the same text again. */
let lastFolded = { text: '', folded: '' };

function foldAnew(text: string): string {
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
 * nothing invisible, radicals as characters, and signs that look alike as one. So ＡＢＣ is abc, “ is ", 〔2018〕 is [2018] and ㎡ is m2.
 */
export function foldLoosely(text: string): string {
  return unifyIdeographs(text)
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
