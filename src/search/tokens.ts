import { contains, findMatches, overlaps, type Span } from '../text/span.ts';

/** Sets apart what no phrase may run across. Pagefind counts it as a word's place and indexes nothing for it. */
export const BORDER = '|';

/**
 * Words of the index that say more of a character than that it stands in a record: that it does in its heading, or in
 * the whole section, of which the record is found for nothing else. They are spelt apart from the plain ones: the index is
 * cut in the order of its words, so that who asks for those loads none of a section's, and little of the others.
 */
type Realm = 'heading' | 'section';

const REALM_LETTERS: Readonly<Record<Realm, string>> = { heading: 'h', section: 's' };

/**
 * Write a folded text as the words that Pagefind is to index and to look for: one for each character, so that any run of
 * characters is a phrase. Pagefind drops punctuation, folds accents and cuts words up, each in its own way when it
 * indexes and when it searches; so all but Chinese characters, digits and a–z are spelt by their code: `u25` for %. The
 * ranges are fixed, because a browser's Unicode may be older than the one that built the index.
 */
export function toTokens(folded: string): string[] {
  return Array.from(folded, (character) =>
    /[\da-z\u3400-\u4db5\u4e00-\u9fef]/.test(character) ? character : `u${toCode(character)}`,
  );
}

/** The same as words of a realm of their own: `h6cd5`. */
export function toRealmTokens(realm: Realm, folded: string): string[] {
  return Array.from(folded, (character) => REALM_LETTERS[realm] + toCode(character));
}

/** The word that stands for a whole number, beside the words of its digits: `n1408`, `n88p28`. */
export function toNumberToken(number: string): string {
  return `n${number.replace(/\./g, 'p')}`;
}

/** The word that stands for a whole name of a term. */
export function toNameToken(folded: string): string {
  return `i${Array.from(folded, toCode).join('z')}`;
}

function toCode(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/** Pagefind query for the records that hold a folded text, exactly: its characters one after the other. */
export function toPhrase(folded: string): string {
  return `"${toTokens(folded).join(' ')}"`;
}

/** The same for the records that hold it in a realm. */
export function toRealmPhrase(realm: Realm, folded: string): string {
  return `"${toRealmTokens(realm, folded).join(' ')}"`;
}

/** Pagefind query for the same characters wherever they stand, which it answers in the order of relevance. */
export function toWords(folded: string): string {
  return toTokens(folded).join(' ');
}

/** Pagefind query for the records that hold a number as a whole: 14, and not 141. */
export function toNumberPhrase(number: string): string {
  return `"${toNumberToken(number)}"`;
}

/** Pagefind query for the term that is called so. */
export function toNamePhrase(folded: string): string {
  return `"${toNameToken(folded)}"`;
}

/** Every number of a folded text: digits, with the points between them. 88.28 is one number, 2015-2020 is two. */
export function listNumbers(folded: string): Span[] {
  return findMatches(folded, /\d+(?:\.\d+)*/g);
}

/** @returns whether a stretch of the folded text leaves every number whole, rather than beginning or ending inside one. */
export function isWhole(stretch: Span, numbers: readonly Span[]): boolean {
  return !numbers.some((number) => overlaps(number, stretch) && !contains(stretch, number));
}
