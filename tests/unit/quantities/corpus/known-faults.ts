/** Expressions of each kind that the reader is known to get wrong; it has no others. */
export const KNOWN: Readonly<Record<string, { refused: number; wrong: number }>> = {};
