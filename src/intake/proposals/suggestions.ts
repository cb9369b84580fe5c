import type { SectionText } from '../../ledger/bound-figure.ts';
import type { AccountedNumeral } from '../../ledger/ledger.ts';
import { findEnclosed } from '../../text/enclosed.ts';
import { cutClause } from '../../text/sentences.ts';
import { contains, isInside } from '../../text/span.ts';
import type { Mention } from './mentions.ts';
import type { Suggestion, UnclaimedNumeral } from './proposed-ledger.ts';

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
        (other) => other.section === section && other.block === range.block && contains(other.quantity.numeral, range),
      );
      return {
        section,
        ...range,
        text,
        clause: cutClause(block, range),
        suggestion: suggest(mention, block, range.start),
      };
    });
}

function suggest(mention: Mention | undefined, block: string, start: number): Suggestion {
  if (!mention) return { kind: 'unread' };
  const { value, unit, qualifier } = mention.quantity;
  const figure: Suggestion = { kind: 'figure', value, unit, ...(qualifier && { qualifier }), name: draftName(mention) };
  if (isInside(findEnclosed(block, '“”'), start)) return { kind: 'excuse', because: 'quoted', figure };
  if (mention.isPlan) return { kind: 'excuse', because: 'plan', figure };
  return YEARS.has(unit) ? { kind: 'excuse', because: 'years', figure } : figure;
}

/** Words that lead up to a number and are no part of a name. */
const LEADING = /^(?:\P{L}|20\d\d ?年(?:以来|度|底|末)?|截至|目前|今年|全年|我县|其中|累计|共计|共)+/u;
const TRAILING = /(?:\P{L}|共计|累计|合计|总计|共|达到|达|为|是|有|的|等|由)+$/u;

/** Draft a name for what a number counts, from the words before it, or else from those behind it. */
function draftName({ text, quantity, label }: Mention): string {
  const before = trimName(text.slice(label.start, quantity.start));
  return before || trimName(text.slice(quantity.end, label.end));
}

function trimName(words: string): string {
  return words.replace(LEADING, '').replace(TRAILING, '');
}
