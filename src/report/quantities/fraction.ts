import { type BareNumber } from './draft.ts';

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
