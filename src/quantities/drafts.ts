import type { Qualifier } from '../content/schemas/figures.ts';
import { CARDINAL_NUMERALS } from '../text/chinese-numerals.ts';
import { skipSpaces } from '../text/folding.ts';
import { type ScaledNumber, toValue } from '../text/scaled-number.ts';
import type { Span } from '../text/span.ts';
import { readQualifierAfter, readQualifierBefore } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { readScale } from './scale-words.ts';
import { hasHalfBehind, readUnitAfterNumber } from './unit-after-number.ts';
import { isCountWord } from './units.ts';

/** A number just read, before what stands around it. */
export interface BareNumber extends Span, ScaledNumber {
  /** Of a share in words, 百分之五: its unit is in its numerals, so that neither scale word nor unit follows. */
  share?: '%' | '‰';
}

/** A quantity whose scale and unit may still come from the number that it is joined to. */
export interface Draft extends BareNumber {
  isNegative: boolean;
  unit: string;
  qualifier: Qualifier | undefined;
  numeral: Span;
  continues: Quantity['continues'];
  isRangeEnd: boolean;
}

const ROUGH: ReadonlySet<Qualifier | undefined> = new Set(['约', '近', '超过', '余', '多', '左右']);

/**
 * Read what stands around a number in a folded text: scale words, unit, qualifiers, minus.
 *
 * @returns `undefined` where the number goes on in a way that is not understood: what is printed is read whole or not
 * at all.
 */
export function completeDraft(text: string, number: BareNumber): Draft | undefined {
  const scale = number.share ? undefined : readScale(text, number.end);
  const scaleEnd = scale?.end ?? number.end;
  const unit = number.share ? undefined : readUnitAfterNumber(text, skipSpaces(text, scaleEnd), number);
  if (unit ? hasHalfBehind(text, unit) : goesOn(text, scaleEnd)) return undefined;
  // 3万亩半 is 30000.5 or 35000: nobody can tell.
  if (unit?.amount && scale?.exponent) return undefined;
  const unitName = number.share ?? unit?.unit ?? '';
  const printedEnd = unit?.end ?? scaleEnd;
  const sign = readSign(text, number.start, unitName);
  if (sign === undefined) return undefined;
  const before = readQualifierBefore(text, sign.start, unitName);
  const after = readQualifierAfter(text, skipSpaces(text, printedEnd), unitName);
  const { digits, exponent } = unit?.amount ?? number;
  return {
    ...number,
    digits,
    start: before?.start ?? sign.start,
    end: after?.end ?? printedEnd,
    exponent: exponent + (scale?.exponent ?? 0),
    isNegative: sign.isNegative,
    unit: unitName,
    qualifier: before?.qualifier ?? scale?.qualifier ?? unit?.qualifier ?? after?.qualifier,
    numeral: { start: number.start, end: number.end },
    continues: undefined,
    isRangeEnd: false,
  };
}

/** More of the numeral follows: 3万五千, 5十, 1/3, 三分之一, 1比3, 1500+件, 30几件. */
const MORE_OF_NUMERAL = new RegExp(
  `(?: *分之|几(?!乎)|[〇${CARDINAL_NUMERALS}点+]|\\d|[比∶/][\\d${CARDINAL_NUMERALS}])`,
  'uy',
);
/** What begins with a numeral behind a number and is a word of its own: 12345一键, 5一般. */
const NEXT_WORD = /[一二三](?:是|级|般|次性|律|致|键|体|站)|点[位多名击]|千[米克瓦伏]/uy;

function goesOn(text: string, at: number): boolean {
  MORE_OF_NUMERAL.lastIndex = NEXT_WORD.lastIndex = at;
  return MORE_OF_NUMERAL.test(text) && !NEXT_WORD.test(text);
}

/** Words after which a hyphen before a number is a minus. */
const MINUS = /(?:增长|增速|增幅|同比|环比|下降|为|达|是|[(:，、]) *-$/u;
/** A hyphen that joins two numbers, 3件-5件, or is half a dash. */
const JOINS = new RegExp(`(?:-|[\\dA-Za-z%‰${CARDINAL_NUMERALS}][^，。；、\\n]{0,6}) *-$`, 'u');
/** No sign and what joins it is longer. */
const SIGN_LENGTH = 12;
const NEGATIVE = /(?<![减担肩背抱欠胜自正])负$/u;

/**
 * Read 负 or a minus before a number.
 *
 * @param unit Of the number: what is counted is never less than nothing.
 * @returns `undefined` where the sign may mean one or the other: ±5%, 结余-3.2万元.
 */
function readSign(text: string, start: number, unit: string): { start: number; isNegative: boolean } | undefined {
  const before = text.slice(Math.max(0, start - SIGN_LENGTH), start);
  if (/(?:±|正负)$/u.test(before)) return undefined;
  if (NEGATIVE.test(before) || MINUS.test(before)) return { start: start - 1, isNegative: true };
  const isUnclear = before.endsWith('-') && !JOINS.test(before) && !isCountWord(unit);
  return isUnclear ? undefined : { start, isNegative: false };
}

/** A draft as the quantity that others read. */
export function toQuantity(draft: Draft): Quantity {
  const { start, end, numeral, unit, qualifier, continues, isRangeEnd } = draft;
  const value = draft.isNegative ? -toValue(draft) : toValue(draft);
  const hasDecimals = draft.digits.includes('.');
  return { start, end, numeral, value, unit, qualifier, step: findStep(draft), hasDecimals, continues, isRangeEnd };
}

function findStep({ digits, exponent, qualifier }: Draft): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = ROUGH.has(qualifier) ? (/[1-9](0+)$/u.exec(digits)?.[1]?.length ?? 0) : 0;
  return Number(`1e${exponent - decimals + (decimals === 0 ? zeros : 0)}`);
}
