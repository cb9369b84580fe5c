import { toNumberToken, toTokens } from './tokens.ts';

/** Pagefind query for the records that hold a folded text, exactly: its characters one after the other. */
export function toPhrase(folded: string): string {
  return `"${toTokens(folded).join(' ')}"`;
}

/** Pagefind query for the same characters wherever they stand, which it answers in the order of relevance. */
export function toWords(folded: string): string {
  return toTokens(folded).join(' ');
}

/** Pagefind query for the records that hold a number as a whole: 14, and not 141. */
export function toNumberPhrase(number: string): string {
  return `"${toNumberToken(number)}"`;
}
