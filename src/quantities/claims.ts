import { foldForNumbers } from '../text/folding.ts';
import { findClause, STOPS } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
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
const BASE = /(?:[较比](?:(?<year>20\d\d) ?年|上年|上一年|去年)|与(?:上年|去年)(?:同期)?相比|同比)(?:同期|度|末|底)?/u;

/**
 * Read what the sentences of a text say of changes: 由344个增至346个, 压缩至3个工作日, 较上年减少117人, 同比增长12.5%,
 * 较2018年提高3个百分点, 翻一番.
 *
 * A change by so much is a claim only where the sentence says what it is measured from; 翻一番 says so itself. Which
 * number has changed is the last before it in the sentence that is of a fitting unit; where there is none, nothing is
 * claimed that could be worked out.
 */
export function readClaims(text: string): Claim[] {
  const folded = foldForNumbers(text);
  const quantities = readQuantities(text);
  return quantities.flatMap((quantity, index) => {
    const sentence = findClause(text, quantity, STOPS.semicolon);
    const earlier = quantities.slice(0, index).filter((other) => contains(sentence, other));
    const before = folded.slice(Math.max(sentence.start, earlier.at(-1)?.end ?? 0), quantity.start);
    const became = BECAME.exec(before);
    if (became) {
      const from = quantity.continues === 'change' ? earlier.at(-1) : undefined;
      const direction = became.groups?.['up'] === undefined ? 'decrease' : 'increase';
      return [
        {
          ...placeOf(folded, from?.start ?? quantity.start - became[0].length, quantity),
          direction,
          subject: quantity,
          from,
          by: undefined,
          since: LAST_YEAR,
        },
      ];
    }
    return readChangeBy(folded, quantity, before, earlier) ?? [];
  });
}

const LAST_YEAR = { yearsBack: 1 } as const;

function readChangeBy(
  folded: string,
  quantity: Quantity,
  before: string,
  earlier: readonly Quantity[],
): Claim | undefined {
  const changed = CHANGED_BY.exec(before)?.groups;
  const base = BASE.exec(before);
  if (!changed || quantity.isRangeEnd) return undefined;
  const isDoubled = changed['doubled'] !== undefined;
  if (isDoubled !== (quantity.unit === '番') || (!isDoubled && !base)) return undefined;
  const subject = earlier.findLast((other) => fits(other, quantity));
  if (!subject) return undefined;
  const year = base?.groups?.['year'];
  return {
    ...placeOf(folded, subject.start, quantity),
    // 增长-3.9% is a decrease by 3.9%.
    direction: (changed['down'] === undefined) === quantity.value >= 0 ? 'increase' : 'decrease',
    subject,
    from: undefined,
    by: { quantity, measure: readMeasure(quantity) },
    since: year === undefined ? LAST_YEAR : { year: Number(year) },
  };
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
