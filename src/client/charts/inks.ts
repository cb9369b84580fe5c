/**
 * The ink of a static shape now, whatever theme applies: drawings over it have the same.
 *
 * @param property One of the page's inks; that of the shape itself when left out.
 */
export function inkOf(shape: Element | null | undefined, property?: string): string {
  if (!shape) return 'transparent';
  const style = getComputedStyle(shape);
  if (property) return style.getPropertyValue(property).trim();
  return style.fill === 'none' || shape.closest('.square, .dot') ? style.stroke : style.fill;
}
