/** Distance kept from the sides of the window, and from the words, in CSS pixels. */
const MARGIN = 8;

/**
 * Place a box below words, at the beginning of their last line, within the sides of the window. It moves with the page. In
 * a narrow window it keeps to where its styles put it.
 *
 * @param lines Of the words, as the browser lists them.
 * @param isInView Whether it is to be seen even where the words end below the window.
 */
export function placeBelow(box: HTMLElement, lines: ArrayLike<DOMRect>, isInView = false): void {
  box.style.left = box.style.top = '';
  const line = lines[lines.length - 1];
  if (!line || getComputedStyle(box).position === 'fixed') return;
  const farthest = document.documentElement.clientWidth - box.offsetWidth - MARGIN;
  const lowest = isInView ? Math.max(MARGIN, innerHeight - box.offsetHeight - MARGIN) : Infinity;
  box.style.left = `${Math.max(MARGIN, Math.min(line.left, farthest)) + scrollX}px`;
  box.style.top = `${Math.min(line.bottom + MARGIN, lowest) + scrollY}px`;
}
