import type { Chart } from './chart.ts';
import { isGiven, type SourcedFigure } from './series.ts';

/** Figures that a chart draws or prints, in its order; one that stands in two panels is listed once. */
export function listChartFigures({ panels }: Pick<Chart, 'panels'>): SourcedFigure[] {
  const values = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ value }) => value)));
  const given = values.filter(isGiven);
  return given.filter(({ figure }, index) => index === given.findIndex((other) => other.figure === figure));
}
