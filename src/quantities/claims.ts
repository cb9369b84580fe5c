import { foldForNumbers } from '../text/folding.ts';
import { findClause, searchClauses, STOPS } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Quantity } from './quantity.ts';
import { readQuantities } from './read-quantities.ts';

/** Which way a number went, as its sentence says. */
export type Direction = 'increase' | 'decrease';

/** What a sentence says of how a number has changed, for the ledger to work out. Places are in the text. */
export interface Claim extends Span {
  direction: Direction;
  /** The number that changed: the 346 of 由344个增至346个, the 41 of 共41件，较上年减少4件. */
  subject: Quantity;
  /** What it was before, where the sentence says so: 由344个增至346个. */
  from: Quantity | undefined;
  /**
   * By how much, and of which measure: `amount` in the subject's unit, `points` of a percentage, `percent` of what it was,
   * `times` what it was (翻一番 is twice).
   */
  by: { quantity: Quantity; measure: 'amount' | 'points' | 'percent' | 'times' } | undefined;
  /** Years back from the report, or the year that is named; the year before where none is. */
  since: { yearsBack: number } | { year: number };
}

const UP = '增加|增长|提高|提升|上升|扩大|增|升';
const DOWN = '减少|下降|降低|压缩|缩短|缩减|降|减';
const BECAME = new RegExp(`(?:(?<up>${UP})|(?<down>${DOWN}))[至到]$`, 'u');
const CHANGED_BY = new RegExp(`(?:(?<up>${UP})|(?<down>${DOWN})|(?<doubled>翻))了?$`, 'u');
/** What a change is measured from. */
const BASE =
  /(?:相?[较比]于?|[与同和](?=[^，,]{2,12}相比))(?: ?(?<year>20\d\d) ?年|上年|上一年|去年)(?:同期|度|末|底)*(?:相比)?|同比/u;
/** Words before the number that it was, which say whose that is. 法定时限20个 and 改革前的20个 are of no year. */
const WAS = /(?:[由从自]|(?:(?<year>20\d\d) ?年|上年|上一年|去年)(?:同期|度|末|底)?)的?$/u;

/**
 * Read what the sentences of a text say of changes: 由344个增至346个, 压缩至3个工作日, 较上年减少117人, 同比增长12.5%,
 * 较2018年提高3个百分点, 翻一番.
 *
 * A change by so much is a claim only where the sentence says what it is measured from; 翻一番 says so itself, and what
 * goes on from a claim, 由45件降至41件，下降8.9%, is measured as that is. Which
 * number has changed is the last before it in the sentence that is of a fitting unit, and no change itself; where the
 * clause names what has changed, 案件数量较上年下降, the last that is of the same name. Where there is none, nothing is
 * claimed that could be worked out.
 */
export function readClaims(text: string): Claim[] {
  const folded = foldForNumbers(text);
  const quantities = readQuantities(text);
  const findSentence = searchClauses(text, STOPS.semicolon);
  const claims: Claim[] = [];
  const changes = new Set<Quantity>();
  for (const [index, quantity] of quantities.entries()) {
    const sentence = findSentence(quantity);
    const earlier = quantities
      .slice(Math.max(0, index - FARTHEST), index)
      .filter(({ start }) => start >= sentence.start);
    const textBefore = (end: number, previous: Quantity | undefined): string =>
      folded.slice(Math.max(sentence.start, previous?.end ?? 0), end);
    const before = textBefore(quantity.start, earlier.at(-1));
    const became = BECAME.exec(before);
    if (became) {
      const from = quantity.continues === 'change' ? earlier.at(-1) : undefined;
      const base = from ? WAS.exec(textBefore(from.start, earlier.at(-2))) : (BASE.exec(before) ?? became);
      if (!base) continue;
      claims.push({
        ...placeOf(folded, from?.start ?? quantity.start - became[0].length, quantity),
        direction: became.groups?.['up'] === undefined ? 'decrease' : 'increase',
        subject: quantity,
        from,
        by: undefined,
        since: readYear(base),
      });
      continue;
    }
    const counted = earlier.filter((other) => !changes.has(other));
    const last = claims.at(-1);
    const continued = last && (last.by?.quantity ?? last.subject) === earlier.at(-1) ? last : undefined;
    const claim = readChangeBy(folded, quantity, before, counted, continued);
    if (!claim) continue;
    claims.push(claim);
    if (claim.by) changes.add(claim.by.quantity);
  }
  return claims;
}

/** So many numbers back a sentence is read for the one that has changed: nobody goes on from one farther off. */
const FARTHEST = 50;

/** The year that a change is measured from: the year before where the words name none. */
function readYear(base: RegExpExecArray | null): Claim['since'] {
  const year = base?.groups?.['year'];
  return year === undefined ? { yearsBack: 1 } : { year: Number(year) };
}

/** @param continued The claim whose last number is the one before. */
function readChangeBy(
  folded: string,
  quantity: Quantity,
  before: string,
  earlier: readonly Quantity[],
  continued: Claim | undefined,
): Claim | undefined {
  const verb = CHANGED_BY.exec(before);
  const changed = verb?.groups;
  const base = BASE.exec(before);
  if (!changed || quantity.isRangeEnd) return undefined;
  const isDoubled = changed['doubled'] !== undefined;
  const goesOn = isDoubled || base ? undefined : continued;
  if (isDoubled !== (quantity.unit === '番') || !(isDoubled || base || goesOn)) return undefined;
  const named = readNamed(before.slice(0, verb.index), base);
  if (goesOn && named !== '') return undefined;
  const subjects = goesOn ? [goesOn.subject] : earlier.filter((other) => isNamed(other, named, folded));
  const subject = subjects.findLast((other) => fits(other, quantity));
  if (!subject) return undefined;
  const from = goesOn?.from;
  return {
    ...placeOf(folded, (from ?? subject).start, quantity),
    // 增长-3.9% is a decrease by 3.9%.
    direction: (changed['down'] === undefined) === quantity.value >= 0 ? 'increase' : 'decrease',
    subject,
    from,
    by: { quantity, measure: readMeasure(quantity) },
    since: goesOn?.since ?? readYear(base),
  };
}

/** Marks that part what is counted from what is, as folding leaves them. */
const MARKS = `${STOPS.phrase},:()`;
/** Words of a clause that do not say what has changed. */
const EMPTY_WORDS =
  /总?数[量额]?|总[量额]|^[件人户次家]数|规模|分别|[均都共又也再净各]|大幅度?|小幅|明显|显著|有所|略有?/gu;

/** What has changed by the clause's own words, 案件数量较上年下降; empty where they leave it to the number before. */
function readNamed(before: string, base: RegExpExecArray | null): string {
  const words = base ? before.slice(0, base.index) + before.slice(base.index + base[0].length) : before;
  const end = words.length;
  return words.slice(findClause(words, { start: end, end }, MARKS).start).replace(EMPTY_WORDS, '');
}

/** Whether two characters of the words that name what has changed stand before a number in its clause as well. */
function isNamed({ start }: Quantity, named: string, folded: string): boolean {
  if (named === '') return true;
  const clause = folded.slice(findClause(folded, { start, end: start }, MARKS).start, start);
  return Array.from(named, (_, index) => named.slice(index, index + 2)).some(
    (pair) => pair.length === 2 && clause.includes(pair),
  );
}

const POINTS: readonly string[] = ['个百分点', '百分点'];

function readMeasure({ unit }: Quantity): NonNullable<Claim['by']>['measure'] {
  if (POINTS.includes(unit)) return 'points';
  if (unit === '%') return 'percent';
  return unit === '倍' || unit === '番' ? 'times' : 'amount';
}

/** Whether a number can have changed by another: a percentage by points, 件 by 件, anything by a share of itself. */
function fits({ unit }: Quantity, by: Quantity): boolean {
  switch (readMeasure(by)) {
    case 'points':
      return unit === '%';
    case 'amount':
      return unit === by.unit;
    case 'percent':
    case 'times':
      return unit !== '%' && unit !== '' && !POINTS.includes(unit);
  }
}

/** From a place to the end of a number, with the bracket that closes right behind it. */
function placeOf(folded: string, start: number, { end }: Span): Span {
  const opens = folded.slice(start, end).includes('(');
  return { start, end: opens && folded[end] === ')' ? end + 1 : end };
}
