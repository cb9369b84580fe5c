import { restorePunctuation } from '../../../src/report/punctuation.ts';

/** One line of the original that has text on it. */
export interface SourceLine {
  /** 1-based number in the original. */
  number: number;
  /** The line as it stands, without its line end. */
  raw: string;
  /** What it says: indents off, punctuation full-width. */
  text: string;
}

/** Split an original into its lines; lines of white space are left out. */
export function splitLines(original: string): SourceLine[] {
  return original
    .split('\n')
    .map((raw, index) => ({ number: index + 1, raw, text: restorePunctuation(raw.trim()) }))
    .filter(({ text }) => text !== '');
}
