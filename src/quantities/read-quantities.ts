import { foldForNumbers } from '../text/folding.ts';
import { toValue } from '../text/scaled-number.ts';
import { isInside } from '../text/span.ts';
import { type Draft, toQuantity } from './drafts.ts';
import { findNonFigures } from './non-figures.ts';
import { readArabicDrafts, readChineseDrafts } from './numeral-drafts.ts';
import { findNumerals } from './numerals.ts';
import type { Quantity } from './quantity.ts';

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
  const folded = foldForNumbers(text);
  const nonFigures = new Set(findNonFigures(folded).map(({ start }) => start));
  const figures = findNumerals(folded).filter(({ start }) => !nonFigures.has(start));
  const arabic = readArabicDrafts(folded, figures);
  const chinese = readChineseDrafts(folded).filter(
    ({ start, end }) => !isInside(arabic, start) && !isInside(arabic, end - 1),
  );
  const drafts = [...arabic, ...chinese].sort((a, b) => a.start - b.start);
  return joinDrafts(folded, drafts).map(toQuantity);
}

const RANGES = new Set(['-', '--', '~', '至', '到']);
const CHANGING = '增 增加 增长 提高 提升 上升 升 扩大 降 降低 下降 减 减少 压缩 缩短 缩减'.split(' ');
const CHANGES = new Set(CHANGING.flatMap((verb) => [`${verb}至`, `${verb}到`]).concat('变为', '调整为'));
const LISTS = new Set(['、', '和', '与', '及', '或']);
/** A number this many times its partner is printed in full: 5000—1万 is not fifty million. */
const LARGEST_SHARED_RATIO = 100;

/**
 * Join the numbers of a folded text that stand right beside one another with only a dash, 至, 增至, 、 and the like
 * between them. One without a unit has that of the next: 1—2个, 3—5万元, 由344增至346个, 30、50、80件.
 */
function joinDrafts(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let next: Draft | undefined;
  for (const draft of drafts.toReversed()) {
    const kind = next && findJoint(text, draft, next);
    const shared = next && kind ? shareUnit(draft, next) : { ...draft };
    if (next && kind && kind !== 'list' && shared.unit === next.unit) {
      next.continues = kind;
      if (kind === 'range') shared.isRangeEnd = next.isRangeEnd = true;
    }
    joined.push(shared);
    next = shared;
  }
  return joined.reverse();
}

function findJoint(text: string, draft: Draft, next: Draft): 'range' | 'change' | 'list' | undefined {
  const joint = text.slice(draft.end, next.start).replaceAll(' ', '');
  if (RANGES.has(joint)) return 'range';
  if (CHANGES.has(joint)) return 'change';
  return LISTS.has(joint) ? 'list' : undefined;
}

function shareUnit(draft: Draft, next: Draft): Draft {
  if (draft.unit !== '' || draft.exponent !== 0 || next.share) return { ...draft };
  const isAlike = toValue({ ...draft, exponent: next.exponent }) < LARGEST_SHARED_RATIO * toValue(next);
  return { ...draft, unit: next.unit, exponent: isAlike ? next.exponent : 0 };
}
