/** A stretch of a text, as offsets of its UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A sentence or clause, with the marks that end it and what they close. */
const SENTENCE = /[^。！？；!?;]+[。！？；!?;]*[”’」』）〕》]*/g;

/**
 * Split a text where a voice may rest: after 。！？；, and after the quotation marks and brackets these stand in. Short
 * enough for voices that fall silent in the middle of a long one. Nothing but white space is left out.
 */
export function splitSentences(text: string): Stretch[] {
  return [...text.matchAll(SENTENCE)]
    .filter(([sentence]) => sentence.trim() !== '')
    .map(({ 0: sentence, index }) => ({ start: index, end: index + sentence.length }));
}
