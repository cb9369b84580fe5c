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

/** Full-width forms but the comma, which is punctuation; spaces within a line; dashes; middle dots. */
const FOLDED =
  /(?<full>[！-＋－-～])|(?<comma>(?<=[０-９])，(?=[０-９]))|(?<space>[\t\r\u00a0\u2000-\u200a\u202f\u205f\u3000])|(?<dash>[‐‑‒–—―−─])|〜|[•‧・]/gu;

/**
 * Fold what the quantity reader holds for the same sign: full-width digits, letters and signs to ASCII, every space to
 * U+0020, every dash to `-`, every middle dot to `·`. Index by index: a place in the folded text is that place in the
 * text. `foldText`, which drops spaces, would move them.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDED, (sign: string, full?: string, comma?: string, space?: string, dash?: string) => {
    if (full !== undefined) return String.fromCharCode(sign.charCodeAt(0) - WIDTH_OFFSET);
    if (comma !== undefined) return ',';
    if (space !== undefined) return ' ';
    if (dash !== undefined) return '-';
    return sign === '〜' ? '~' : '·';
  });
}

/** Index of the first character from `index` on that is no space. The text is folded. */
export function skipSpaces(text: string, index: number): number {
  let at = index;
  while (text[at] === ' ') at += 1;
  return at;
}
