const LONGEST_HEADING = 60;

/** Whether a line can be a heading as a whole: not too long, and no sentence that goes on. */
export function canBeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[，；]$/u.test(text);
}

/** A text without what it quotes, which may have marks of its own. */
export function dropQuoted(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|（[^）]*）/gu, '');
}

/** Whether a text states something: running text, or a sentence with its full stop that has clauses or numbers. */
export function isStatement(text: string): boolean {
  return isRunningText(text) || (text.endsWith('。') && /[，\d]/u.test(dropQuoted(text)));
}

/** Whether a text is running text, by the marks in it: its words stop, or lead to others. A comma says nothing. */
export function isRunningText(text: string): boolean {
  return /[。；：！？](?!$)|[，；：！？]$/u.test(dropQuoted(text));
}
