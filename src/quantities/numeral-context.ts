import { skipSpaces } from '../text/folding.ts';
import { type Numeral } from './numerals.ts';
import { readScale } from './scale-words.ts';
import { isTimeUnit, readUnit } from './units.ts';

/** A numeral with as much of the folded text around it as any rule needs: rules cost the same in a text of any length. */
export interface NumeralContext {
  /** ASCII digits, without thousands separators. */
  digits: string;
  /** What stands before it. A text begins like a line, with `\n`. */
  before: string;
  /** What stands after it. */
  after: string;
}

/** A rule by which a numeral is no figure. */
export type NumeralTest = (context: NumeralContext) => boolean;

const BEFORE_LENGTH = 20;
const AFTER_LENGTH = 32;

/** What stands round a numeral, cut so long that no rule needs more; a line feed stands where the text begins. */
export function findContext(text: string, { start, end, digits }: Numeral): NumeralContext {
  const from = Math.max(0, start - BEFORE_LENGTH);
  return {
    digits,
    before: `${from === 0 ? '\n' : ''}${text.slice(from, start)}`,
    after: text.slice(end, end + AFTER_LENGTH),
  };
}

/** Whether a scale word, 余 or 多, or a unit follows, as after a quantity. */
export function isMeasured(after: string): boolean {
  return readScale(after, 0).end > 0 || readUnit(after, skipSpaces(after, 0)) !== undefined;
}

/** The same, times excepted: in PM10年均浓度 the 10 is part of a name. */
export function isMeasuredNotTimed(after: string): boolean {
  const unit = readUnit(after, skipSpaces(after, 0));
  return unit === undefined ? isMeasured(after) : !isTimeUnit(unit.unit);
}

/** Whether a unit in Latin letters follows right away: 10km, 35mg/L. */
export function hasLatinUnit(after: string): boolean {
  return readUnit(after, 0) !== undefined;
}
