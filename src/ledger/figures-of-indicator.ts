import type { BoundFigure } from './bound-figure.ts';
import type { ReportWithLedger } from './ledger.ts';

type Figures = ReportWithLedger['ledger'];

const grouped = new WeakMap<Figures, ReadonlyMap<string, readonly BoundFigure[]>>();

/** A ledger's figures of one indicator, in the order of the text, without looking through the others for each. */
export function figuresOfIndicator(ledger: Figures, id: string): readonly BoundFigure[] {
  const known = grouped.get(ledger) ?? Map.groupBy(ledger.figures, ({ indicator }) => indicator.id);
  grouped.set(ledger, known);
  return known.get(id) ?? [];
}
