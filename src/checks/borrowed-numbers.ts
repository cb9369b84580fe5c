import type { Quantity } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { foldForNumbers } from '../text/folding.ts';
import { contains, findWords, overlaps, sliceSpan, type Span } from '../text/span.ts';
import { findNumberWords } from './number-words.ts';

/** A number that words borrow from a text. */
export interface BorrowedNumber {
  /** As the words have it, with unit and qualifier: `近50%`. */
  printed: string;
  /** As it is read; `undefined` where it is no quantity, as the 2018 of 2018年. */
  quantity: Quantity | undefined;
  /** Whether the text has it just so. */
  stands: boolean;
  /** What the text prints with the same digits and another unit or qualifier, for people. */
  alike: string | undefined;
}

/** A text as far as its numbers go. */
interface NumberText {
  /** Folded for numbers. */
  text: string;
  quantities: readonly Quantity[];
  numerals: readonly Span[];
}

/**
 * Look up each number that words have in the text that they speak of. It stands there with the same digits, no part of a
 * longer number, and with the unit and qualifier that the words give it; a unit may be left out, a qualifier may not.
 */
export function listBorrowedNumbers(words: string, blocks: readonly string[]): BorrowedNumber[] {
  const own = readNumbers(words);
  if (own.numerals.length === 0) return [];
  const texts = blocks.map(readNumbers);
  return own.numerals.map((numeral) => {
    const quantity = own.quantities.find((candidate) => contains(candidate, numeral));
    const span = takeUnit(own.text, quantity ?? numeral, numeral);
    return {
      printed: sliceSpan(words, span),
      quantity,
      stands: texts.some((text) => standsIn(text, own.text, { span, numeral, quantity })),
      alike: findAlike(sliceSpan(own.text, numeral), texts, blocks),
    };
  });
}

function readNumbers(text: string): NumberText {
  return { text: foldForNumbers(text), quantities: readQuantities(text), numerals: findNumberWords(text) };
}

/** A number whose unit is in no list has the next character for one: 16片, 2018年. */
function takeUnit(text: string, { start, end }: Span, numeral: Span): Span {
  const hasUnit = end > numeral.end || !/^\p{Script=Han}/u.test(text.slice(end));
  return { start, end: hasUnit ? end : end + 1 };
}

function standsIn(
  { text, quantities, numerals }: NumberText,
  words: string,
  { span, numeral, quantity }: { span: Span; numeral: Span; quantity: Quantity | undefined },
): boolean {
  return findWords(text, sliceSpan(words, span)).some((place) => {
    const shift = place.start - span.start;
    const own = { start: numeral.start + shift, end: numeral.end + shift };
    const isWhole = numerals.every((other) => !overlaps(other, own) || contains(own, other));
    return (
      isWhole &&
      quantities.every(
        (other) =>
          !overlaps(other, own) ||
          contains(place, other) ||
          (span.end === numeral.end && contains(own, other.numeral) && other.qualifier === quantity?.qualifier),
      )
    );
  });
}

function findAlike(numeral: string, texts: readonly NumberText[], blocks: readonly string[]): string | undefined {
  return texts
    .flatMap(({ text, quantities }, index) =>
      quantities
        .filter((quantity) => sliceSpan(text, quantity.numeral) === numeral)
        .map((quantity) => sliceSpan(blocks[index] ?? '', quantity)),
    )
    .at(0);
}
