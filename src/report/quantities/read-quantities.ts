import { readArabicDrafts } from './arabic-drafts.ts';
import { readChineseDrafts } from './chinese-drafts.ts';
import { toQuantity } from './draft.ts';
import { findNonFigures } from './find-non-figures.ts';
import { foldWidth } from './fold-width.ts';
import { joinDrafts } from './join-drafts.ts';
import { findNumerals } from './numerals.ts';
import { type Quantity } from './quantity.ts';
import { isInside } from './span.ts';

/**
 * Read the quantities of a Chinese official text, in its order; no two overlap.
 *
 * Every Arabic numeral that is no figure by the rules of `findNonFigures` is one or part of one, whatever follows it:
 * a numeral is never lost, at worst it is read without a unit. Chinese numerals are read where they are plainly a
 * quantity; `readChineseDrafts` says which.
 *
 * Read: half- and full-width digits, 2,068; 万 亿 千 百; 余 and 多 before or after them; qualifiers on either side; %,
 * ‰, 个百分点; both ends of a range and of a change; fractions and 成; 1亿2000万; 增长-3.2%.
 *
 * Not read: qualifiers apart from their number (约占总数的50%), 余 written as + (300+家), a unit or multiple said by the
 * words around (以万计), the verb that makes a number a decrease, Roman and enclosed numerals. A unit that the lists of
 * `units.ts` lack is read as none.
 *
 * No library does this. `@microsoft/recognizers-text-number-with-unit` drops 余 and Chinese units, reads the 五 of
 * “五证合一”, and makes 7% after a dash −7; `nzh` converts numerals that are already found, and does not refuse 一二.
 */
export function readQuantities(text: string): Quantity[] {
  const folded = foldWidth(text);
  const nonFigures = new Set(findNonFigures(folded).map(({ start }) => start));
  const figures = findNumerals(folded).filter(({ start }) => !nonFigures.has(start));
  const arabic = readArabicDrafts(folded, figures);
  const chinese = readChineseDrafts(folded).filter(
    ({ start, end }) => !isInside(arabic, start) && !isInside(arabic, end - 1),
  );
  const drafts = [...arabic, ...chinese].sort((a, b) => a.start - b.start);
  return joinDrafts(folded, drafts).map(toQuantity);
}
