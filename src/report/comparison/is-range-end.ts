import type { BoundFigure, SectionText } from '../ledger/bound-figure.ts';
import { readQuantities } from '../quantities/read-quantities.ts';

/** Whether a figure is one end of a printed range, 6.5%—7%. */
export function isRangeEnd({ observation, printed, quantity }: BoundFigure, sections: readonly SectionText[]): boolean {
  if (quantity.continues === 'range') return true;
  const text = sections.find(({ slug }) => slug === observation.section)?.blocks[printed.block] ?? '';
  const next = readQuantities(text).find(({ start }) => start >= printed.end);
  return next?.continues === 'range';
}
