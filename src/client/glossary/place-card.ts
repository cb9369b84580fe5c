/** Distance kept from the sides of the window, and from the term, in CSS pixels. */
const MARGIN = 8;

/** Place a card below a term, at its beginning, within the sides of the window. It moves with the page. */
export function placeCard(card: HTMLElement, term: Element): void {
  const lines = term.getClientRects();
  const line = lines[lines.length - 1] ?? term.getBoundingClientRect();
  const farthest = document.documentElement.clientWidth - card.offsetWidth - MARGIN;
  Object.assign(card.style, {
    inset: 'auto',
    margin: '0',
    left: `${Math.max(MARGIN, Math.min(line.left, farthest)) + scrollX}px`,
    top: `${line.bottom + MARGIN + scrollY}px`,
  });
  card.scrollIntoView({ block: 'nearest' });
}
