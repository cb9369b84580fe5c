import type { Qualifier } from '../content/schemas/figures.ts';
import type { Span } from '../text/span.ts';

/**
 * One quantity as it stands in a text. `start` and `end` are where it stands as printed, qualifier and unit included.
 *
 * Shares are percentages, however they are worded: 八成 is 80 %, 九成五 95 %, 百分之五 5 %, 万分之三 0.03 %.
 */
export interface Quantity extends Span {
  /** Value in `unit`, scale words applied: 1.2万件 is 12000; a percentage is 0–100, ‰ stays per mille. */
  value: number;
  /**
   * Unit as printed, `件`, `人次`, `%`, `个百分点`; empty where no known one follows. ％ is read as `%`. A number joined
   * to the next one, as in 1—2个 or 30、50件, has the unit (and scale word) of that.
   */
  unit: string;
  /** The schema's word for what is printed: 将近 is 近, 逾 is 超过. Of two, as in 约100余人, the first. */
  qualifier: Qualifier | undefined;
  /** Where its numerals stand, without qualifier, scale word or unit: what has to be accounted for. */
  numeral: Span;
  /**
   * Significant step of the printed value; half of it is the rounding of a qualified or decimal value.
   *
   * - Decimals and scale words: the last printed digit (88.28 → 0.01; 1.2万 → 1000).
   * - With 约 近 超过 余 多 左右: the last digit that is not a zero (11000余 → 1000, 280余 → 10, 50余万 → 100000).
   * - 成: 10 percentage points.
   * - Else 1: 11000户次, 30人以上.
   */
  step: number;
  /** Whether it is printed with a decimal point, which says to what it was rounded: 0.3万, but not 3千. */
  hasDecimals: boolean;
  /** How it goes on from the quantity before it: `range` 6.5%—7%, `change` 由344个增至346个. */
  continues: 'range' | 'change' | undefined;
  /** Whether it is either end of a printed range, 6.5%—7%: what is meant is not one number. */
  isRangeEnd: boolean;
}
