import { foldForNumbers, skipSpaces } from '../text/folding.ts';
import { toValue } from '../text/scaled-number.ts';
import { isInside } from '../text/span.ts';
import { type Draft, toQuantity } from './drafts.ts';
import { readJoint } from './joints.ts';
import { findNonFigures } from './non-figures.ts';
import { readArabicDrafts, readChineseDrafts } from './numeral-drafts.ts';
import { findNumerals } from './numerals.ts';
import { readQualifierAfter } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { isCountWord } from './units.ts';

/**
 * Read the quantities of a Chinese official text, in its order; no two overlap.
 *
 * A numeral is read with everything that belongs to it, or not at all: a part of what is printed would be a wrong number.
 * What is not read still has to be accounted for (`listNumerals`). Chinese numerals are read where they are plainly a
 * quantity; `readChineseDrafts` says which.
 *
 * Read: half- and full-width digits, 2,068, 1，234件 and 2 101名; 万 亿 千 百; 余 and 多 before or after them; qualifiers on
 * either side, with what denies them (不得超过 is 以内) and what stands between (至少有10次, 约占总数的50%); %, ‰, 个百分点;
 * both ends of a range and of a change; 成, 百分之; a half (两个半小时); 1亿2000万; 负3.9%, 增长-3.2%.
 *
 * Not read: fractions (1/3), proportions (1∶3), ±5%, a measure in two units (3年6个月), 300+家, 3万五千户. Not seen:
 * a unit or multiple said by the words around (以万计), the verb
 * that makes a number a decrease, Roman and enclosed numerals. A unit that the lists of `units.ts` lack is read as none.
 *
 * No library does this. `@microsoft/recognizers-text-number-with-unit` drops 余 and Chinese units, reads the 五 of
 * “五证合一”, and makes 7% after a dash −7; `nzh` converts numerals that are already found, and does not refuse 一二.
 */
export function readQuantities(text: string): readonly Quantity[] {
  const before = known.get(text);
  if (before) return before;
  const quantities = readAnew(text);
  keptCharacters += text.length;
  if (keptCharacters > MOST_KEPT) {
    known.clear();
    keptCharacters = text.length;
  }
  known.set(text, quantities);
  return quantities;
}

/** Every figure of a paragraph, every check and every decision at the desk asks for the same texts again. */
const known = new Map<string, readonly Quantity[]>();
/** Characters of texts whose quantities are kept: those of dozens of reports. */
const MOST_KEPT = 1_000_000;
let keptCharacters = 0;

function readAnew(text: string): readonly Quantity[] {
  const folded = foldForNumbers(text);
  const nonFigures = new Set(findNonFigures(folded).map(({ start }) => start));
  const figures = findNumerals(folded).filter(({ start }) => !nonFigures.has(start));
  const arabic = readArabicDrafts(folded, figures);
  const chinese = readChineseDrafts(folded).filter(
    ({ start, end }) => !isInside(arabic, start) && !isInside(arabic, end - 1),
  );
  const drafts = [...arabic, ...chinese].sort((a, b) => a.start - b.start);
  return joinDrafts(folded, shareBackwards(folded, dropCompounds(drafts))).map(toQuantity);
}

/**
 * Give a quantity whose unit no list has one of the units that somebody says it has: units are open. It is the one that
 * the text prints right behind the number, with the qualifier behind that, 405片以上; or the first of them where no word
 * stands there, 覆盖学生16.8万。, and the text leaves the unit unsaid.
 */
export function nameUnit(text: string, quantity: Quantity, units: readonly string[]): Quantity {
  if (quantity.unit !== '') return quantity;
  const folded = foldForNumbers(text);
  const at = skipSpaces(folded, quantity.end);
  const isUnsaid = !/[\p{L}\p{N}%‰]/u.test(folded.charAt(at));
  const printed = units.find((word) => word !== '' && folded.startsWith(foldForNumbers(word), at));
  const unit = printed ?? (isUnsaid ? units[0] : undefined);
  if (unit === undefined) return quantity;
  const unitEnd = printed === undefined ? quantity.end : at + printed.length;
  const after = printed && readQualifierAfter(folded, skipSpaces(folded, unitEnd), printed);
  return {
    ...quantity,
    unit,
    end: after ? after.end : unitEnd,
    qualifier: quantity.qualifier ?? (after ? after.qualifier : undefined),
  };
}

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

function findJoint(text: string, draft: Draft, next: Draft): ReturnType<typeof readJoint> {
  return readJoint(text.slice(draft.end, next.start));
}

function shareUnit(draft: Draft, next: Draft): Draft {
  if (draft.unit !== '' || next.share || (next.unit === '' && next.exponent === 0)) return { ...draft };
  // 1.2万—3.5万件: each has its own scale word.
  if (draft.exponent !== 0) return { ...draft, unit: next.unit };
  const isAlike = toValue({ ...draft, exponent: next.exponent }) < LARGEST_SHARED_RATIO * toValue(next);
  return { ...draft, unit: next.unit, exponent: isAlike ? next.exponent : 0 };
}

/** 百分之三十至四十 and 5%至8: the end of a range has the unit of its beginning when it has none. */
function shareBackwards(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const previous = drafts[index - 1];
    const isEnd = previous?.share !== undefined && draft.unit === '' && draft.exponent === 0;
    if (!isEnd || findJoint(text, previous, draft) !== 'range') return draft;
    return { ...draft, unit: previous.unit };
  });
}

/** 分 is a point of a mark as well, and counts as a count word. */
const isMeasure = (unit: string): boolean => unit === '分' || (unit !== '' && unit !== '%' && !isCountWord(unit));

/** A measure in two units, 3年6个月 or 5吨200公斤, is one quantity that no single number says: neither part is read. */
function dropCompounds(drafts: readonly Draft[]): Draft[] {
  const isPair = (draft: Draft | undefined, next: Draft | undefined): boolean =>
    draft !== undefined &&
    draft.end === next?.numeral.start &&
    isMeasure(draft.unit) &&
    (next.unit === '' || isMeasure(next.unit));
  return drafts.filter((draft, index) => !isPair(draft, drafts[index + 1]) && !isPair(drafts[index - 1], draft));
}
