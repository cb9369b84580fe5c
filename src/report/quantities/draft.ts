import { type Qualifier } from '../../schemas/figures.ts';
import { type ScaledNumber, toValue } from './chinese-number.ts';
import { skipSpaces } from './fold-width.ts';
import { readQualifierAfter, readQualifierBefore } from './qualifiers.ts';
import { type Quantity } from './quantity.ts';
import { readScale } from './scale-words.ts';
import { type Span } from './span.ts';
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
  numeralStart: number;
  numeralEnd: number;
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
    numeralStart: number.start,
    numeralEnd: number.end,
    continues: undefined,
    isRangeEnd: false,
  };
}

export function toQuantity(draft: Draft): Quantity {
  const { start, end, numeralStart, numeralEnd, unit, qualifier, continues, isRangeEnd } = draft;
  const value = draft.isNegative ? -toValue(draft) : toValue(draft);
  return { start, end, numeralStart, numeralEnd, value, unit, qualifier, step: findStep(draft), continues, isRangeEnd };
}

function findStep({ digits, exponent, qualifier, share }: Draft): number {
  const isRough = ROUGH.has(qualifier);
  if (share?.isFraction) return isRough ? 10 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = isRough ? (/[1-9](0+)$/u.exec(digits)?.[1]?.length ?? 0) : 0;
  return Number(`1e${exponent - decimals + (decimals === 0 ? zeros : 0)}`);
}
