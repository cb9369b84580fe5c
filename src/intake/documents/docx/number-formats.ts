import { writeChineseDigits, writeChineseOrdinal } from '../../../text/chinese-numerals.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Bullets that Word's symbol fonts draw, by code, as characters that every font has. */
const SYMBOLS: Partial<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x75: '◆',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '□',
  0xb7: '•',
  0xd8: '➢',
  0xfc: '√',
  0xfe: '☑',
};

/** Stands where a character is printed that cannot be made out. */
export const UNKNOWN_CHARACTER = '〓';

/** Ways of writing an ordinal, by their names in Word; each gives `undefined` for what it has no sign for. */
const FORMATS: Partial<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: (value) => writeSign(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => writeSign(value, 0x2460, 20),
  decimalEnclosedParen: (value) => writeSign(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => writeSign(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => writeSign(value, 0x3280, 10),
  upperLetter: (value) => writeSign(value, 0x41, 26),
  lowerLetter: (value) => writeSign(value, 0x61, 26),
  upperRoman: writeRoman,
  lowerRoman: (value) => writeRoman(value)?.toLowerCase(),
  chineseCounting: (value) => (value < 100 ? writeCounting(value) : writeChineseDigits(value)),
  chineseCountingThousand: (value) => writeCounting(value, 9999),
  japaneseCounting: (value) => writeCounting(value),
  taiwaneseCounting: (value) => writeCounting(value),
  taiwaneseCountingThousand: (value) => writeCounting(value),
  ideographDigital: writeChineseDigits,
  taiwaneseDigital: writeChineseDigits,
  japaneseDigitalTenThousand: writeChineseDigits,
  chineseLegalSimplified: (value) => writeCounting(value, 9999, 'formal'),
  ideographTraditional: (value) => STEMS[value - 1],
  ideographZodiac: (value) => BRANCHES[value - 1],
  none: () => '',
};

/**
 * Write an ordinal as Word prints it.
 *
 * @param format `w:numFmt`, such as `chineseCounting`.
 * @returns `undefined` where the format, or the number in it, is not known.
 */
export function writeOrdinal(format: string, value: number): string | undefined {
  return FORMATS[format]?.(value);
}

/** A character of a symbol font, by its code, as one that every font has; `undefined` where none is known. */
export function readSymbol(code: number): string | undefined {
  return SYMBOLS[code >= 0xf000 ? code - 0xf000 : code];
}

/**
 * Write text as it looks in a font of signs: letters as the signs that are drawn for them, what has none as 〓. Digits of
 * Symbol are digits, and characters of Chinese have another font.
 */
export function drawInFont(text: string, font: string): string {
  const drawn = /^symbol/iu.test(font) ? /[A-Za-z\u00a1-\u00ff]/gu : /[!-~\u00a1-\u00ff]/gu;
  const isKnown = /^wingdings$/iu.test(font);
  return text.replace(drawn, (sign) => (isKnown ? readSymbol(sign.charCodeAt(0)) : undefined) ?? UNKNOWN_CHARACTER);
}

function writeSign(value: number, before: number, most: number): string | undefined {
  return value >= 1 && value <= most ? String.fromCodePoint(before + value - 1) : undefined;
}

function writeCounting(value: number, most = 99, style?: 'formal'): string | undefined {
  return value >= 1 && value <= most ? writeChineseOrdinal(value, style) : undefined;
}

function writeRoman(value: number): string | undefined {
  if (value < 1 || value > 89) return undefined;
  const tens = 'X'
    .repeat(Math.floor(value / 10))
    .replace(/^X{5}/u, 'L')
    .replace('XXXX', 'XL');
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
