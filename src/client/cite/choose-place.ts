/** Least height a paragraph's first line needs above the lower edge of the window, in CSS pixels. */
const FIRST_LINE = 60;

/**
 * Choose the paragraph whose beginning is to hold the button for a selection: the one where that begins, or the next one
 * after a heading; where its beginning cannot be seen, the nearest one that can.
 *
 * @param block Paragraph or heading in which the selection begins.
 */
export function choosePlace(paragraphs: readonly HTMLElement[], block: Element): HTMLElement | undefined {
  const isBefore = (paragraph: Element): boolean =>
    Boolean(block.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_PRECEDING);
  const own = paragraphs.find((paragraph) => !isBefore(paragraph)) ?? paragraphs[paragraphs.length - 1];
  if (!own) return undefined;
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  const distance = (paragraph: Element): number => Math.abs(topOf(paragraph) - topOf(own));
  const seen = paragraphs.filter((paragraph) => topOf(paragraph) >= 0 && topOf(paragraph) < innerHeight - FIRST_LINE);
  return seen.sort((a, b) => distance(a) - distance(b))[0] ?? own;
}
