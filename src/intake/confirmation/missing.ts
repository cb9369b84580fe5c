import { type Figures, PLAIN_REASON } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import { findReportBefore, listObservedIds } from '../../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { sign } from './recall-proposals.ts';

/** An indicator that an earlier report has and this one does not seem to have. */
export interface MissingIndicator {
  indicator: Indicator;
  /** Its number there. */
  before: BoundFigure;
  /** Its entry that says so and waits for a person; `undefined` where there is none yet. */
  index: number | undefined;
  reason: string;
}

/** Indicators that are gone, for one decision. */
export interface MissingList {
  /** Year of the report that has them; `undefined` where there is none before. */
  year: number | undefined;
  indicators: MissingIndicator[];
  seen: string;
}

/** List the indicators of the report before that this one has no number of, and nobody has said so. */
export function listMissing(content: AssembledContent, { year, figures }: AssembledReport): MissingList {
  const before = year === undefined ? undefined : findReportBefore({ year }, content);
  if (!before) return { year: undefined, indicators: [], seen: '' };
  const { observations = [], dropped = [] }: Partial<Figures> = figures?.data ?? {};
  const present = new Set(observations.map(({ indicator }) => indicator));
  const settled = new Set(dropped.filter(({ unconfirmed }) => !unconfirmed).map(({ indicator }) => indicator));
  const known = new Map(content.indicators?.data?.indicators.map((indicator) => [indicator.id, indicator]));
  const indicators = listObservedIds(before).flatMap((id): MissingIndicator[] => {
    const indicator = known.get(id);
    const figure = before.ledger.figures.findLast((candidate) => candidate.indicator.id === id);
    if (!indicator || !figure || present.has(id) || settled.has(id)) return [];
    const index = dropped.findIndex((entry) => entry.indicator === id);
    const { reason = PLAIN_REASON } = dropped[index] ?? {};
    return [{ indicator, before: figure, index: index === -1 ? undefined : index, reason }];
  });
  return {
    year: before.year,
    indicators,
    seen: sign(indicators.map(({ indicator, reason }) => [indicator.id, reason])),
  };
}
