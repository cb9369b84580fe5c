import type { Qualifier } from '../content/schemas/figures.ts';
import { skipSpaces } from '../text/folding.ts';
import { type ScaledNumber, toValue } from '../text/scaled-number.ts';
import type { Span } from '../text/span.ts';
import { readQualifierAfter, readQualifierBefore } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { readScale } from './scale-words.ts';
import { readUnitAfterNumber } from './unit-after-number.ts';

/** A number just read, before what stands around it. */
export interface BareNumber extends Span, ScaledNumber {
  /** Of a share in words, 1/3 or 百分之五: its unit is in its numerals, so that neither scale word nor unit follows. */
  share?: { unit: '%' | '‰'; isFraction: boolean };
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

/** Words after which a hyphen before a number is a minus. */
const MAY_BE_NEGATIVE = /(?:增长|增速|增幅|为|达|是)-$/u;
const ROUGH: ReadonlySet<Qualifier | undefined> = new Set(['约', '近', '超过', '余', '多', '左右']);

/** Read what stands around a number in a folded text: scale words, unit, qualifiers, minus. */
export function completeDraft(text: string, number: BareNumber): Draft {
  const scale = number.share ? undefined : readScale(text, number.end);
  const scaleEnd = scale?.end ?? number.end;
  const unit = number.share ? undefined : readUnitAfterNumber(text, skipSpaces(text, scaleEnd), number.start);
  const unitName = number.share?.unit ?? unit?.unit ?? '';
  const printedEnd = unit?.end ?? scaleEnd;
  const isNegative = MAY_BE_NEGATIVE.test(text.slice(Math.max(0, number.start - 3), number.start));
  const printedStart = isNegative ? number.start - 1 : number.start;
  const before = readQualifierBefore(text, printedStart);
  const after = readQualifierAfter(text, skipSpaces(text, printedEnd), unitName);
  return {
    ...number,
    start: before?.start ?? printedStart,
    end: after?.end ?? printedEnd,
    exponent: number.exponent + (scale?.exponent ?? 0) + (unit?.exponent ?? 0),
    isNegative,
    unit: unitName,
    qualifier: before?.qualifier ?? scale?.qualifier ?? unit?.qualifier ?? after?.qualifier,
    numeral: { start: number.start, end: number.end },
    continues: undefined,
    isRangeEnd: false,
  };
}

export function toQuantity(draft: Draft): Quantity {
  const { start, end, numeral, unit, qualifier, continues, isRangeEnd } = draft;
  const value = draft.isNegative ? -toValue(draft) : toValue(draft);
  return { start, end, numeral, value, unit, qualifier, step: findStep(draft), continues, isRangeEnd };
}

function findStep({ digits, exponent, qualifier, share }: Draft): number {
  const isRough = ROUGH.has(qualifier);
  if (share?.isFraction) return isRough ? 10 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = isRough ? (/[1-9](0+)$/u.exec(digits)?.[1]?.length ?? 0) : 0;
  return Number(`1e${exponent - decimals + (decimals === 0 ? zeros : 0)}`);
}

/** What a share's words say of its value, before its place in the text. */
type Share = Omit<BareNumber, 'start' | 'end'>;

const SMALLEST = 10_000;

/**
 * Read a fraction below one as a percentage: 1 and 3 are 33.33 %. Two decimals, so that a ledger can hold it.
 *
 * @returns `undefined` for what is no proper fraction of whole numbers, or one of more than ten thousandths.
 */
export function readFraction(numerator: number, denominator: number): Share | undefined {
  const isProper = Number.isInteger(numerator) && Number.isInteger(denominator) && numerator > 0;
  if (!isProper || numerator >= denominator || denominator > SMALLEST) return undefined;
  const percent = Number(((numerator / denominator) * 100).toFixed(2));
  return { digits: String(percent), exponent: 0, share: { unit: '%', isFraction: true } };
}

/** Read 百分之 or 千分之 with its numerator as the share that is printed: 百分之五十 is 50 %, 千分之三 3 ‰. */
export function readShare(numerator: string, denominator: 100 | 1000): Share {
  return { digits: numerator, exponent: 0, share: { unit: denominator === 100 ? '%' : '‰', isFraction: false } };
}
