import type { Indicators } from '../content/schemas/indicators.ts';
import type { PublishedFigure } from '../content/schemas/published-record.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { arrangeFigure, joinFigure, writeNumber } from '../ledger/printed-figure.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { sliceSpan } from '../text/span.ts';
import { type FigureChange, makeJudge, type ReportTexts } from './figure-changes.ts';

/** What a correction says where there was or is no figure. */
export const NO_FIGURE = '无';

/** A figure of a report, then and now. */
export interface FigureHistory {
  indicator: string;
  /** Year the number speaks of. */
  period: string;
  /** As published; `undefined` where there was none. */
  before: PublishedFigure | undefined;
  /** As it stands now; `undefined` where there is none. */
  after: BoundFigure | undefined;
  /** Both for people, as a correction writes them: `2068名`, or `无`. */
  was: string;
  is: string;
  change: FigureChange;
}

/** Follow every figure of a report from its publication until now. */
export function listFigureHistories(
  recorded: readonly PublishedFigure[],
  figures: readonly BoundFigure[],
  texts: ReportTexts,
  { indicators }: Indicators,
): FigureHistory[] {
  const keys = [
    ...recorded.map(({ indicator, period }) => ({ indicator, period })),
    ...figures.map(({ indicator, period }) => ({ indicator: indicator.id, period })),
  ];
  const judge = makeJudge(texts, indicators);
  return keys
    .filter((key, index) => index === keys.findIndex((other) => isSameKey(key, other)))
    .map(({ indicator, period }) => {
      const before = recorded.find((figure) => isSameKey(figure, { indicator, period }));
      const after = figures.find((figure) => figure.indicator.id === indicator && figure.period === period);
      const now = after && { ...after.observation, period };
      return {
        indicator,
        period,
        before,
        after,
        was: printRecorded(before),
        is: printRecorded(now),
        change: judge(before, now),
      };
    });
}

interface FigureKey {
  indicator: string;
  period: string;
}

function isSameKey(a: FigureKey, b: FigureKey): boolean {
  return a.indicator === b.indicator && a.period === b.period;
}

/** A recorded figure for people, as a correction writes it: `2068名`, or `无`. */
export function printRecorded(figure: PublishedFigure | undefined): string {
  if (!figure) return NO_FIGURE;
  const { value, qualifier = '', quote } = figure;
  const printed = readQuantities(quote).find((quantity) => quantity.value === value);
  const number = printed ? writeNumber(value, sliceSpan(quote, printed.numeral)) : String(value);
  return joinFigure(arrangeFigure({ number, unit: printed?.unit ?? '', qualifier }));
}
