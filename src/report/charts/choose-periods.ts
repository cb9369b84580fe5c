import type { ChartPanel } from './chart.ts';
import { type Absence, findFigure, findGap, isGiven, type SeriesPoint } from './series.ts';

/** A panel's periods, and the years between them or before them that it has nothing for. */
export type ChosenPeriods = Pick<ChartPanel, 'periods' | 'absent'>;

/** A trend has every period of its series; gaps stand between them, and do not count. */
export function chooseTrendPeriods(courses: readonly (readonly SeriesPoint[])[], maxPeriods: number): ChosenPeriods {
  const points = courses.flat();
  const [earliest = ''] = listPeriods(points.filter((point) => !isGap(point))).slice(-maxPeriods);
  return { periods: listPeriods(points).filter((period) => period >= earliest), absent: [] };
}

/**
 * Any other panel has the years of those reports that give a number for it. A year without one is said in words, once
 * for all series.
 */
export function chooseReportYears(
  courses: readonly (readonly SeriesPoint[])[],
  years: readonly number[],
  maxPeriods: number,
): ChosenPeriods {
  const latest = years.map(String).sort().slice(-maxPeriods);
  const isCovered = (year: string): boolean => courses.some((points) => findFigure(points, year));
  return {
    periods: latest.filter(isCovered),
    absent: latest.flatMap((period, index) => {
      const gap = findGap(latest[index - 1], period);
      const own = isCovered(period) ? [] : [{ period, absence: sumUpAbsences(courses, period) }];
      return gap ? [gap, ...own] : own;
    }),
  };
}

function isGap({ value }: SeriesPoint): boolean {
  return !isGiven(value) && value.kind === 'no-report';
}

function listPeriods(points: readonly SeriesPoint[]): string[] {
  return [...new Set(points.map(({ period }) => period))].sort();
}

/** What is true of every series in a period for which none has a value. */
function sumUpAbsences(courses: readonly (readonly SeriesPoint[])[], period: string): Absence {
  const absences = courses.flatMap((points) => {
    const value = points.find((point) => point.period === period)?.value;
    return value && !isGiven(value) ? [value] : [];
  });
  if (absences.every(({ kind }) => kind === 'no-counterpart')) return { kind: 'no-counterpart' };
  const reasons = new Set(absences.map((absence) => (absence.kind === 'not-given' ? absence.reason : undefined)));
  const [reason] = reasons;
  return { kind: 'not-given', reason: reasons.size === 1 ? reason : undefined };
}
