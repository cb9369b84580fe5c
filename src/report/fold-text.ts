/**
 * Fold a text to what "verbatim" compares: NFKC, so that half-width and full-width forms are one, and no white space.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
