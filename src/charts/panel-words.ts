import { writeFigure } from '../ledger/printed-figure.ts';
import type { ChartPanel, ChartSeries } from './chart.ts';
import { type Absence, isGiven, type SeriesPoint } from './series.ts';

/** Say in words what a panel draws, mark by mark: `维持3件，驳回3件；合计16件。` */
export function describePanel(panel: Pick<ChartPanel, 'series' | 'periods' | 'periodNames'>): string {
  const { series, periods } = panel;
  if (periods.length > 1) return `${series.map((one) => describeCourse(one, panel)).join('；')}。`;
  const [drawn, printed] = [true, false].map((isDrawn) =>
    series
      .filter(({ role }) => (role !== 'printed') === isDrawn)
      .flatMap(({ label, points }) => points.map((point) => label + describeValue(point)))
      .join('，'),
  );
  return `${[drawn, printed].filter(Boolean).join('；')}。`;
}

/** Say why a period has no value. */
export function describeAbsence(absence: Absence): string {
  switch (absence.kind) {
    case 'no-counterpart':
      return '无对应章节';
    case 'not-given':
      return absence.reason === undefined ? '报告没有这个数字' : `报告没有这个数字：${absence.reason}`;
    case 'contradictory':
      return '报告里这几个数字彼此不相符，没有画';
    case 'no-report':
      return '本站没有报告';
  }
}

/** Name a period, or the several years of a gap: `2020`, `2020—2022`. */
export function namePeriod({ period, value }: Pick<SeriesPoint, 'period' | 'value'>): string {
  const until = !isGiven(value) && value.kind === 'no-report' ? value.until : period;
  return until === period ? period : `${period}—${until}`;
}

/** What readers call a period of a panel: `2020年`, `印发前`. */
export function callPeriod(point: Pick<SeriesPoint, 'period' | 'value'>, names: ChartPanel['periodNames']): string {
  return names[point.period] ?? `${namePeriod(point)}年`;
}

/** Name years, each once, those that follow one another from the first to the last: `2017、2019—2021`. */
export function nameYears(years: readonly number[]): string {
  const runs = [...new Set(years)]
    .sort((a, b) => a - b)
    .reduce<[first: number, last: number][]>((found, year) => {
      const run = found.at(-1);
      if (run?.[1] === year - 1) run[1] = year;
      else found.push([year, year]);
      return found;
    }, []);
  return runs
    .map(([first, last]) => (last - first < 2 ? [...new Set([first, last])].join('、') : `${first}—${last}`))
    .join('、');
}

function describeCourse({ label, points }: ChartSeries, { periodNames }: Pick<ChartPanel, 'periodNames'>): string {
  const steps = points.map((point) => {
    const step = `${callPeriod(point, periodNames)}${describeValue(point)}`;
    return point.break === undefined ? step : `${step}（不能与以前比较：${point.break}）`;
  });
  return `${label}：${steps.join('，')}`;
}

function describeValue({ value }: SeriesPoint): string {
  return isGiven(value) ? writeFigure(value.figure) : describeAbsence(value);
}
