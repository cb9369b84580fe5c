import type { SectionText } from '../../ledger/bound-figure.ts';
import type { AccountedNumeral } from '../../ledger/ledger.ts';
import { readCellUnit } from '../../ledger/table-row.ts';
import { findEnclosed } from '../../text/enclosed.ts';
import { searchClauses } from '../../text/sentences.ts';
import { findHolders, isInside, sliceSpan, type Span } from '../../text/span.ts';
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
  const byBlock = Map.groupBy(mentions, nameBlock);
  const readBlock = readInOrder(sections, (place) => byBlock.get(nameBlock(place)) ?? []);
  const unclaimed = numerals
    .filter(({ by }) => by === undefined)
    .map(({ section, range, text }): UnclaimedNumeral => {
      const block = readBlock(section, range.block);
      return {
        section,
        ...range,
        text,
        clause: cutShort(block, range),
        suggestion: suggest(block.findMention(range), block, range.start),
      };
    });
  return joinUnread(unclaimed, sections);
}

function nameBlock({ section, block }: Pick<Mention, 'section' | 'block'>): string {
  return `${section} ${block}`;
}

/** A block, read once for all of its numerals. */
interface Block {
  text: string;
  findClause: (place: Span) => Span;
  /** Of one numeral after another. */
  findMention: (numeral: Span) => Mention | undefined;
  quoted: readonly Span[];
}

/** Read a section's block; the same as at the time before is not read again. */
function readInOrder(
  sections: readonly SectionText[],
  listMentions: (place: Pick<Mention, 'section' | 'block'>) => readonly Mention[],
): (section: string, block: number) => Block {
  let last: { section: string; block: number; read: Block } | undefined;
  return (section, block) => {
    if (last?.section === section && last.block === block) return last.read;
    const text = sections.find(({ slug }) => slug === section)?.blocks[block] ?? '';
    const read = {
      text,
      findClause: searchClauses(text),
      findMention: findHolders(listMentions({ section, block }), ({ quantity }) => quantity.numeral),
      quoted: findEnclosed(text, '“”'),
    };
    last = { section, block, read };
    return read;
  };
}

/**
 * How much of a clause is kept on either side of its numeral, as far as that has to be more than the least for the words
 * to stand in one place of the paragraph: a clause without end is not written out for each of its numerals.
 */
const KEPT_LENGTHS = [60, 120, 240] as const;

/** The clause of a numeral; of a long one what is near, without part of a number or character at either end. */
function cutShort({ text, findClause }: Block, range: Span): string {
  const clause = findClause(range);
  const [shortest = '', ...longer] = KEPT_LENGTHS.map((kept) => cutNear(text, clause, range, kept));
  return [shortest, ...longer].find((words) => text.indexOf(words) === text.lastIndexOf(words)) ?? shortest;
}

function cutNear(text: string, { start, end }: Span, range: Span, kept: number): string {
  const before = text.slice(Math.max(start, range.start - kept), range.start);
  const after = text.slice(range.end, Math.min(end, range.end + kept));
  const isCut = { before: range.start - start > kept, after: end - range.end > kept };
  return (
    (isCut.before ? before.replace(/^[\d.,\uDC00-\uDFFF]+/, '') : before) +
    sliceSpan(text, range) +
    (isCut.after ? after.replace(/[\d.,\uD800-\uDBFF]+$/, '') : after)
  );
}

function suggest(mention: Mention | undefined, { quoted }: Block, start: number): Suggestion {
  if (!mention) return { kind: 'unread' };
  const { value, qualifier } = mention.quantity;
  const unit = mention.row ? readCellUnit(mention.text, mention.row, mention.quantity) : mention.quantity.unit;
  const figure: Suggestion = { kind: 'figure', value, unit, ...(qualifier && { qualifier }), name: draftName(mention) };
  if (isInside(quoted, start)) return { kind: 'excuse', because: 'quoted', figure };
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
