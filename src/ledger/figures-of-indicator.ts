import { oncePer } from '../once-per.ts';
import type { BoundFigure } from './bound-figure.ts';
import type { ReportWithLedger } from './ledger.ts';

type Figures = ReportWithLedger['ledger'];

const groupByIndicator = oncePer(({ figures }: Figures) => Map.groupBy(figures, ({ indicator }) => indicator.id));

/** A ledger's figures of one indicator, in the order of the text, without looking through the others for each. */
export function figuresOfIndicator(ledger: Figures, id: string): readonly BoundFigure[] {
  return groupByIndicator(ledger).get(id) ?? [];
}
