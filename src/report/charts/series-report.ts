import type { Outline } from '../../schemas/duty-areas.ts';
import type { Figures } from '../../schemas/figures.ts';
import type { Ledger } from '../ledger/build-ledger.ts';
import type { SeriesReport } from './series.ts';

/** A report's parts that series are built from. */
interface SeriesSource {
  ledger: Ledger;
  figures: Figures;
  /** `undefined` where the outline it names cannot be read. */
  outline: Outline | undefined;
}

/** Take from a report what series need to know of it. */
export function toSeriesReport({ ledger, figures, outline }: SeriesSource): SeriesReport {
  return {
    year: ledger.year,
    figures: ledger.figures,
    areas: outline?.areas.map(({ id }) => id) ?? [],
    dropped: figures.dropped ?? [],
  };
}
