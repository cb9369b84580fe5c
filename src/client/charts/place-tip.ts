/** Distance kept from the edges of the window, in CSS pixels. */
const MARGIN = 8;

/** Lap over the row, so that the pointer gets from the one to the other without leaving both. */
const OVERLAP = 2;

/**
 * Place what speaks of a row above it, or below it where there is no room, at its end, where its value stands; never
 * beyond the sides of the window.
 *
 * @param host What the tip is positioned in.
 */
export function placeTip(tip: HTMLElement, row: Element, host: Element): void {
  // Measured where it has all the width it may want.
  tip.style.left = '0px';
  tip.style.top = '0px';
  const [{ width, height }, rowBox, hostBox] = [tip, row, host].map((element) => element.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ];
  const farthest = document.documentElement.clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(rowBox.right - width, farthest));
  const isRoomAbove = rowBox.top - height >= MARGIN;
  const top = isRoomAbove ? rowBox.top - height + OVERLAP : rowBox.bottom - OVERLAP;
  tip.style.left = `${left - hostBox.left}px`;
  tip.style.top = `${top - hostBox.top}px`;
}
