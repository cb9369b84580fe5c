import type { SectionText } from '../../ledger/bound-figure.ts';
import type { AccountedNumeral } from '../../ledger/ledger.ts';
import { readCellUnit } from '../../ledger/table-row.ts';
import { findEnclosed } from '../../text/enclosed.ts';
import { cutClause } from '../../text/sentences.ts';
import { contains, isInside } from '../../text/span.ts';
import type { Mention } from './mentions.ts';
import type { Suggestion, UnclaimedNumeral } from './proposed-ledger.ts';
import { joinUnread } from './unread-numerals.ts';

const YEARS: ReadonlySet<string> = new Set(['年', '周年']);

/** Say of every numeral that nothing accounts for what it probably is; of those that make up one, once. */
export function suggestNumerals(
  numerals: readonly AccountedNumeral[],
  mentions: readonly Mention[],
  sections: readonly SectionText[],
): UnclaimedNumeral[] {
  const unclaimed = numerals
    .filter(({ by }) => by === undefined)
    .map(({ section, range, text }): UnclaimedNumeral => {
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
  return joinUnread(unclaimed, sections);
}

function suggest(mention: Mention | undefined, block: string, start: number): Suggestion {
  if (!mention) return { kind: 'unread' };
  const { value, qualifier } = mention.quantity;
  const unit = mention.row ? readCellUnit(mention.text, mention.row, mention.quantity) : mention.quantity.unit;
  const figure: Suggestion = { kind: 'figure', value, unit, ...(qualifier && { qualifier }), name: draftName(mention) };
  if (isInside(findEnclosed(block, '“”'), start)) return { kind: 'excuse', because: 'quoted', figure };
  if (mention.isPlan) return { kind: 'excuse', because: 'plan', figure };
  return YEARS.has(unit) ? { kind: 'excuse', because: 'years', figure } : figure;
}

/** Words that lead up to a number and are no part of a name. */
const LEADING = /^(?:\P{L}|20\d\d ?年(?:以来|度|底|末)?|截至|目前|今年|全年|我县|其中|累计|共计|共)+/u;
const TRAILING = /(?:\P{L}|共计|累计|合计|总计|共|达到|达|为|是|有|的|等|由)+$/u;

/** How words behind a number begin that say what became of it, rather than what is counted. */
const PREDICATE = /^(?:[被已均都仍再并且较比同环达占为是由在向增减升降提完办予给得分]|全部|其中|以[上下内]|左右|不等)/u;
const LONGEST_NOUN = 12;

/** Draft a name for what a number counts, from the words on both its sides: 精简的机构 of 精简8个机构. */
function draftName({ text, quantity, label, row }: Mention): string {
  if (row && label.words !== '') return trimName(label.words);
  const before = trimName(text.slice(label.start, quantity.start));
  const behind = trimName(text.slice(quantity.end, label.end));
  if (before === '') return behind;
  const isNoun = behind !== '' && behind.length <= LONGEST_NOUN && !PREDICATE.test(behind);
  return isNoun ? `${before}的${behind}` : before;
}

function trimName(words: string): string {
  const name = words.replace(LEADING, '').replace(TRAILING, '');
  // A name in quotation marks keeps both.
  return name.includes('”') && !name.includes('“') ? `“${name}` : name;
}
