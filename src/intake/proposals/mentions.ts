import type { PlacedRange, SectionText, TextRange } from '../../ledger/bound-figure.ts';
import { findColumn, type TableRow } from '../../ledger/table-row.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { readWords, type Words } from '../../text/likeness.ts';
import { cutClause, findClause, searchClauses, STOPS } from '../../text/sentences.ts';
import { contains, findHolders, findMatches, sliceSpan, type Span } from '../../text/span.ts';
import { type MaskedText, maskNumbers } from './masked-text.ts';
import { findNames } from './named-years.ts';
import type { PrintedPlace } from './proposed-ledger.ts';

/** A number of a text with the words that say what it counts. */
export interface Mention {
  section: string;
  block: number;
  /** Text of its paragraph, heading or row. */
  text: string;
  /** Its cells, where it stands in a row of a table. */
  row: TableRow | undefined;
  /** The same with its numbers masked. */
  masked: MaskedText;
  quantity: Quantity;
  /** Where in its section its paragraph stands and it in that, from 0 for the beginning to 1 for the end. */
  position: number;
  label: Label;
  labelWords: Words;
  /** The same for every number of a sentence. */
  sentenceWords: Words;
  /** The year it speaks of. */
  period: string;
  /** Whether it is an aim: 力争达到95%. */
  isPlan: boolean;
  /** Whether it is one end of a range. */
  isRange: boolean;
  /** The number that this one has changed from, where it is the 346 of 由344个增至346个. */
  changedFrom: Mention | undefined;
}

const YEAR = /20\d\d(?= ?年)/gu;
const AIM = /力争|争取|预计|明年|下一年|下一步/u;
const NAMED_YEAR = /^[（(]?(?:其中)?(?<year>20\d\d) ?年(?:度|末|底)?(?!以来|起)/u;
const YEAR_BEFORE = /^[（(]?(?:上年|去年|上一年)(?:度|末|底|同期)?(?:为|是|$)/u;

/** Read every number of a report's text with its words, in order. */
export function readMentions(sections: readonly SectionText[], year: number): Mention[] {
  return sections.flatMap((section) => section.blocks.flatMap((_, block) => readBlock(section, block, year)));
}

/** The mention at a place. */
export function findMention(
  mentions: readonly Mention[],
  section: string,
  { block, start }: TextRange,
): Mention | undefined {
  return mentions.find(
    (mention) => mention.section === section && mention.block === block && mention.quantity.numeral.start === start,
  );
}

/**
 * Make mentions ready to be asked, for one place of a report's text after another, which of them has its numeral there.
 *
 * @returns The first of them whose numeral holds a place. Places are asked for in the order of the text.
 */
export function searchMentions(mentions: readonly Mention[]): (place: PlacedRange) => Mention | undefined {
  const name = ({ section, block }: Pick<Mention, 'section' | 'block'>): string => `${section} ${block}`;
  const found = new Map(
    [...Map.groupBy(mentions, name)].map(([key, here]) => [key, findHolders(here, ({ quantity }) => quantity.numeral)]),
  );
  return (place) => found.get(name(place))?.(place);
}

function readBlock({ slug, blocks, rows }: SectionText, block: number, year: number): Mention[] {
  const text = blocks[block] ?? '';
  const row = rows?.get(block);
  const quantities = readQuantities(text);
  const masked = maskNumbers(text, quantities);
  const names = findNames(text);
  const laterYears = findMatches(text, YEAR).filter((place) => Number(sliceSpan(text, place)) > year);
  // What ； joins says several things; the words of one are to be like those of one last year.
  const findSentence = searchClauses(text, STOPS.semicolon);
  const mentions: Mention[] = [];
  let read: Sentence | undefined;
  for (const [index, quantity] of quantities.entries()) {
    const isChangeStart = isChangeEnd(text, quantities, index + 1);
    const isChanged = isChangeEnd(text, quantities, index);
    const label = (row && nameCell(text, row, quantity)) ?? cutLabel(text, quantities, index);
    const before = text.slice(label.start, quantity.start);
    const place = findSentence(quantity);
    const sentence =
      read?.start === place.start && read.end === place.end ? read : readSentence(text, place, quantities);
    read = sentence;
    // The years of a name are part of it, unless the number stands in it too.
    const namesLaterYear = laterYears.some(
      (place) =>
        contains(sentence, place) && !names.some((name) => contains(name, place) && !contains(name, quantity.numeral)),
    );
    mentions.push({
      section: slug,
      block,
      text,
      row,
      masked,
      quantity,
      position: (block + quantity.start / text.length) / blocks.length,
      label,
      labelWords: readWords(label.words || quantity.unit),
      sentenceWords: sentence.words,
      period: isChanged ? String(year) : findPeriod(before, isChangeStart ? year - 1 : year, year),
      isPlan: sentence.aimsFrom <= quantity.end || namesLaterYear,
      isRange: quantity.isRangeEnd,
      changedFrom: isChanged ? mentions.at(-1) : undefined,
    });
  }
  return mentions;
}

/** The year that a number's clause begins with, or else `implied`. */
function findPeriod(before: string, implied: number, year: number): string {
  return NAMED_YEAR.exec(before)?.groups?.['year'] ?? String(YEAR_BEFORE.test(before) ? year - 1 : implied);
}

/** What is said of all numbers of a sentence. */
interface Sentence extends Span {
  words: Words;
  /** Where the first words end that make an aim of what follows. */
  aimsFrom: number;
}

function readSentence(text: string, place: Span, quantities: readonly Quantity[]): Sentence {
  const aim = AIM.exec(sliceSpan(text, place));
  return {
    ...place,
    words: readWords(dropQuantities(text, place, quantities)),
    aimsFrom: aim ? place.start + aim.index + aim[0].length : Infinity,
  };
}

function dropQuantities(text: string, sentence: Span, quantities: readonly Quantity[]): string {
  let kept = '';
  let from = sentence.start;
  for (const quantity of quantities.filter((other) => contains(sentence, other))) {
    kept += text.slice(from, quantity.start);
    from = quantity.end;
  }
  return kept + text.slice(from, sentence.end);
}

/** The words that say what a number counts, and where they stand: from before the number to behind it. */
export interface Label extends Span {
  /** What stands before the number and behind it, without it. */
  words: string;
}

/** What the heads of its row and column say of a number in a cell; `undefined` where it stands in none, or is a head. */
function nameCell(text: string, { cells, heads }: TableRow, quantity: Quantity): Label | undefined {
  const column = findColumn(cells, quantity);
  const [first] = cells;
  if (column < 1 || !first || heads.length === 0) return undefined;
  const head = heads[column]?.replace(/[（(][^（）()]*[）)]$/u, '') ?? '';
  return { start: quantity.start, end: quantity.end, words: sliceSpan(text, first) + head };
}

/** Words behind a number, up to a mark. Brackets inside a name belong to it: 示范村（社区）复核; others explain the number. */
const BEHIND = new RegExp(`^(?:[^${STOPS.phrase}（）”]|(?<=\\p{L})（[^（）]*）(?=\\p{L}))*`, 'u');

/**
 * Cut the words out that belong to one of a paragraph's numbers: those since the last mark or number before it, and
 * those up to the next. 、 is a mark only behind: in 清理、修改、废止规范性文件13件 all is said of the 13.
 *
 * The two numbers of 内设机构由344个增至346个 share what stands before the first and behind the second.
 */
function cutLabel(text: string, quantities: readonly Quantity[], index: number): Label {
  const first = isChangeEnd(text, quantities, index) ? index - 1 : index;
  const last = isChangeEnd(text, quantities, first + 1) ? first + 1 : first;
  const opening = quantities[first];
  const closing = quantities[last];
  if (!opening || !closing) throw new RangeError(`there is no quantity ${index}`);
  const start = findStart(text, quantities[first - 1]?.end ?? 0, opening.start);
  const end = findEnd(text, closing.end, quantities[last + 1]?.start ?? text.length);
  const before = text.slice(start, opening.start).replace(/[由从]$/u, '');
  return { start, end, words: before + cutPartedWords(text, opening) + text.slice(closing.end, end) };
}

/** The words between a number and its qualifier, 占总数的 of 约占总数的50%: what it is a share of, whether 约 or not. */
function cutPartedWords(text: string, { start, numeral }: Quantity): string {
  return /[占总全为是达].+$/u.exec(text.slice(start, numeral.start))?.[0] ?? '';
}

/** Whether a paragraph's number is what the one before it became: 由344个增至346个, 由318名优化为234名. */
function isChangeEnd(text: string, quantities: readonly Quantity[], index: number): boolean {
  const quantity = quantities[index];
  const before = quantities[index - 1];
  if (!quantity || !before) return false;
  if (quantity.continues === 'change') return true;
  const joint = text.slice(before.end, quantity.start);
  return /[由从]/u.test(text.charAt(before.start - 1)) && /^\p{L}{1,6}$/u.test(joint);
}

function findStart(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  const start = from + findClause(words, { start: words.length, end: words.length }, STOPS.clause).start;
  // What stands right behind another number may explain that one, 2个（某某调委会和某某调委会）、…
  const lead = start === from && from > 0 ? /^(?:（[^（）]*）)?[^\p{L}\p{N}]*[和及与或]?/u : /^[^\p{L}\p{N}]*/u;
  return start + (lead.exec(text.slice(start, to))?.[0].length ?? 0);
}

function findEnd(text: string, from: number, to: number): number {
  const words = BEHIND.exec(text.slice(from, to))?.[0] ?? '';
  const joinsNext = from + words.length === to && to < text.length && /^[和及与或]/u.test(words);
  return joinsNext ? from : from + words.trimEnd().length;
}

/** Describe a number where it stands. `period` is given where a ledger knows better than the text. */
export function describeMention(mention: Mention, period = mention.period): PrintedPlace {
  const { section, text, quantity, label } = mention;
  const { value, unit, qualifier } = quantity;
  const clause = text.slice(label.start, Math.max(label.end, quantity.end));
  return {
    value,
    unit,
    ...(qualifier ? { qualifier } : {}),
    period,
    section,
    clause: label.words === '' ? cutClause(text, quantity) : clause,
  };
}
