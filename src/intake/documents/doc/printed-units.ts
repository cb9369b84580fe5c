/** Hyphens, which print though they are among the control characters. */
export const HYPHENS = '\u{1e}\u{1f}';
const UNPRINTED = new RegExp(String.raw`(?![${HYPHENS}])[\p{Cc}\s]`, 'gu');

/** Count the UTF-16 units of a text that print: in a .doc, places are counted in them. */
export function countPrintedUnits(text: string): number {
  return text.replace(UNPRINTED, '').length;
}
