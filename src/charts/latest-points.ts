import type { ChartPanel, ChartPoint, ChartSeries } from './chart.ts';
import { isCourse } from './panel-form.ts';

/** So many years are seen one by one; more are a line. */
const MOST_YEARS = 3;

/** Whether a panel goes over more years than a narrow picture tells one by one. */
export function isLong(panel: Pick<ChartPanel, 'form' | 'periods'>): boolean {
  return isCourse(panel) && panel.periods.length > MOST_YEARS;
}

/** Points that are told one by one: of a long course the latest. */
export function listToldPoints(panel: ChartPanel, { points }: ChartSeries): readonly ChartPoint[] {
  return isLong(panel) ? points.slice(-MOST_YEARS) : points;
}

/** The same panel, with what other reports say of those points alone that are told one by one. */
export function leaveOutUntold(panel: ChartPanel): ChartPanel {
  const leaveOut = (one: ChartSeries): ChartSeries => {
    const told = listToldPoints(panel, one);
    return { ...one, points: one.points.map((point) => (told.includes(point) ? point : { ...point, restated: [] })) };
  };
  return { ...panel, series: panel.series.map(leaveOut) };
}
