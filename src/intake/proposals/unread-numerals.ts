import type { SectionText } from '../../ledger/bound-figure.ts';
import { readUnit } from '../../quantities/units.ts';
import { foldForNumbers, skipSpaces } from '../../text/folding.ts';
import type { UnclaimedNumeral } from './proposed-ledger.ts';

/** What joins two numerals to one that the reader makes nothing of: 1/3, 1∶3, 3分之1. */
const JOINT = /^ *(?:[/:∶比]|分之) *$/u;

/**
 * Put numerals together that the reader makes nothing of because they belong together, so that each is asked about once:
 * 1/3, and a measure in two units, 3年6个月, whose last unit then belongs to it.
 *
 * @param numerals In the order of the text.
 */
export function joinUnread(
  numerals: readonly UnclaimedNumeral[],
  sections: readonly SectionText[],
): UnclaimedNumeral[] {
  const joined: UnclaimedNumeral[] = [];
  for (const numeral of numerals) {
    const previous = joined.at(-1);
    const text = sections.find(({ slug }) => slug === numeral.section)?.blocks[numeral.block] ?? '';
    if (!previous || !belongTogether(previous, numeral, foldForNumbers(text))) joined.push(numeral);
    else {
      const end = findMeasureEnd(foldForNumbers(text), previous, numeral);
      joined.splice(-1, 1, { ...previous, end, text: text.slice(previous.start, end) });
    }
  }
  return joined;
}

function belongTogether(first: UnclaimedNumeral, second: UnclaimedNumeral, folded: string): boolean {
  if (first.suggestion.kind !== 'unread' || second.suggestion.kind !== 'unread') return false;
  if (first.section !== second.section || first.block !== second.block) return false;
  return JOINT.test(folded.slice(first.end, second.start)) || endsUnit(folded, first.end) === second.start;
}

/** Where the unit ends that begins at an index, if one does. */
function endsUnit(folded: string, at: number): number | undefined {
  return readUnit(folded, skipSpaces(folded, at))?.end;
}

/** 3年6个月 ends with 个月, 1/3 with 3, whatever is counted: 1/3的村. */
function findMeasureEnd(folded: string, first: UnclaimedNumeral, second: UnclaimedNumeral): number {
  const isMeasure = endsUnit(folded, first.end) === second.start;
  return (isMeasure ? endsUnit(folded, second.end) : undefined) ?? second.end;
}
