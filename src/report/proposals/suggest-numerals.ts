import type { AccountedNumeral } from '../ledger/account-numerals.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { cutClause } from '../ledger/cut-clause.ts';
import { findEnclosed, isInside } from '../quantities/span.ts';
import { draftName } from './draft-name.ts';
import type { Suggestion, UnclaimedNumeral } from './proposed-ledger.ts';
import type { Mention } from './read-mentions.ts';

const YEARS: ReadonlySet<string> = new Set(['年', '周年']);

/** Say of every numeral that nothing accounts for what it probably is. */
export function suggestNumerals(
  numerals: readonly AccountedNumeral[],
  mentions: readonly Mention[],
  sections: readonly SectionText[],
): UnclaimedNumeral[] {
  return numerals
    .filter(({ by }) => by === undefined)
    .map(({ section, range, text }) => {
      const block = sections.find(({ slug }) => slug === section)?.blocks[range.block] ?? '';
      const mention = mentions.find(
        (other) =>
          other.section === section &&
          other.block === range.block &&
          other.quantity.numeralStart <= range.start &&
          other.quantity.numeralEnd >= range.end,
      );
      return {
        section,
        ...range,
        text,
        clause: cutClause(block, range.start, range.end),
        suggestion: suggest(mention, block, range.start),
      };
    });
}

function suggest(mention: Mention | undefined, block: string, start: number): Suggestion {
  if (!mention || mention.quantity.unit === '') return { kind: 'excuse', because: 'no-unit' };
  const { value, unit, qualifier } = mention.quantity;
  if (isInside(findEnclosed(block, '“', '”'), start)) return { kind: 'excuse', because: 'quoted' };
  if (mention.isPlan) return { kind: 'excuse', because: 'plan' };
  if (YEARS.has(unit)) return { kind: 'excuse', because: 'years' };
  return { kind: 'figure', value, unit, ...(qualifier ? { qualifier } : {}), name: draftName(mention) };
}
