const LONGEST_HEADING = 60;

/** Whether a line can be a heading as a whole: not too long, and no sentence that goes on. */
export function canBeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[，；]$/u.test(text);
}
