/** Sets apart what no phrase may run across. Pagefind counts it as a word's place and indexes nothing for it. */
export const BORDER = '|';

/**
 * Write a folded text as the words that Pagefind is to index and to look for: one for each character, so that any run of
 * characters is a phrase. Pagefind drops punctuation, folds accents and cuts words up, each in its own way when it
 * indexes and when it searches; so all but Chinese characters, digits and a–z are spelt by their code: `u25` for %. The
 * ranges are fixed, because a browser's Unicode may be older than the one that built the index.
 */
export function toTokens(folded: string): string[] {
  return Array.from(folded, (character) =>
    /[\da-z\u3400-\u4db5\u4e00-\u9fef]/.test(character)
      ? character
      : `u${(character.codePointAt(0) ?? 0).toString(16)}`,
  );
}

/** The word that stands for a whole number, beside the words of its digits: `n1408`, `n88p28`. */
export function toNumberToken(number: string): string {
  return `n${number.replace(/\./g, 'p')}`;
}
