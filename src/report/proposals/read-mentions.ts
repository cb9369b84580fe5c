import type { SectionText, TextRange } from '../ledger/bound-figure.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { readWords, type Words } from './compare-words.ts';
import { type MaskedText, maskNumbers } from './mask-numbers.ts';
import { cutLabel, isChangeEnd, type Label } from './cut-label.ts';

/** A number of a text with the words that say what it counts. */
export interface Mention {
  section: string;
  block: number;
  /** Text of its paragraph or heading. */
  text: string;
  /** The same with its numbers masked. */
  masked: MaskedText;
  quantity: Quantity;
  /** Where in its section its paragraph stands and it in that, from 0 for the beginning to 1 for the end. */
  position: number;
  label: Label;
  labelWords: Words;
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

const AIM = /力争|争取|预计|明年|下一年|下一步/u;
const NAMED_YEAR = /^[（(]?(?:其中)?(?<year>20\d\d)年(?:度|末|底)?(?!以来|起)/u;
const YEAR_BEFORE = /^[（(]?(?:上年|去年|上一年)(?:度|末|底|同期)?(?:为|是|$)/u;

/** Read every number of a report's text with its words, in order. */
export function readMentions(sections: readonly SectionText[], year: number): Mention[] {
  return sections.flatMap(({ slug, blocks }) =>
    blocks.flatMap((text, block) => readBlock(slug, text, block, year, blocks.length)),
  );
}

/** The mention at a place. */
export function findMention(
  mentions: readonly Mention[],
  section: string,
  { block, start }: TextRange,
): Mention | undefined {
  return mentions.find(
    (mention) => mention.section === section && mention.block === block && mention.quantity.numeralStart === start,
  );
}

function readBlock(section: string, text: string, block: number, year: number, blocks: number): Mention[] {
  const quantities = readQuantities(text);
  const masked = maskNumbers(text, quantities);
  const mentions: Mention[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const isChangeStart = isChangeEnd(text, quantities, index + 1);
    const isChanged = isChangeEnd(text, quantities, index);
    const label = cutLabel(text, quantities, index);
    const before = text.slice(label.start, quantity.start);
    const sentence = cutSentence(text, quantity);
    mentions.push({
      section,
      block,
      text,
      masked,
      quantity,
      position: (block + quantity.start / text.length) / blocks,
      label,
      labelWords: readWords(label.words || quantity.unit),
      sentenceWords: readWords(dropQuantities(text, sentence.start, sentence.end, quantities)),
      period: isChanged ? String(year) : findPeriod(before, isChangeStart ? year - 1 : year, year),
      isPlan: AIM.test(text.slice(sentence.start, quantity.end)) || namesLaterYear(text, sentence, year),
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

function namesLaterYear(text: string, { start, end }: { start: number; end: number }, year: number): boolean {
  return [...text.slice(start, end).matchAll(/(20\d\d)年/gu)].some(([, named]) => Number(named) > year);
}

function cutSentence(text: string, { start, end }: Quantity): { start: number; end: number } {
  const before = /[^。！？；]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^。！？；]*/u.exec(text.slice(end))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

function dropQuantities(text: string, start: number, end: number, quantities: readonly Quantity[]): string {
  let kept = '';
  let from = start;
  for (const quantity of quantities.filter((other) => other.start >= start && other.end <= end)) {
    kept += text.slice(from, quantity.start);
    from = quantity.end;
  }
  return kept + text.slice(from, end);
}
