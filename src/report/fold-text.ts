/** What the full-width forms U+FF01–U+FF5E are apart from their ASCII forms. */
const WIDTH_OFFSET = 0xfee0;

/**
 * Fold a text to what "verbatim" compares: full-width forms of ASCII to half-width, and no white space. Character by
 * character: what is folded away is width and white space, nothing else. NFKC would also take ⁴ and ① for digits.
 */
export function foldText(text: string): string {
  return narrow(text.replace(/\s+/gu, ''));
}

/** Full-width forms of ASCII as half-width ones. A place in the text stays that place. */
export function narrow(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH_OFFSET));
}
