import { groupDigits, writeFigure, writeWithoutUnit } from '../ledger/printed-figure.ts';
import type { ChartPanel } from './chart.ts';
import { callPeriod, describeAbsence } from './panel-words.ts';
import { type Absence, figureOf, findFigure, isGiven, type SeriesPoint, type SourcedFigure } from './series.ts';

/** More alike are one sentence. */
const MOST_SENTENCES = 2;

/** What is said below a panel: what was worked out, what cannot be compared, what is not known. */
export function listPanelNotes(panel: ChartPanel): string[] {
  const { kind, form, series, absent, periodNames } = panel;
  const nameOf = (point: Pick<SeriesPoint, 'period' | 'value'>): string => callPeriod(point, periodNames);
  const points = series.flatMap((one) => one.points.map((point) => ({ ...point, label: one.label })));
  // What a period is called says it already.
  const isNamed = form === 'bars' && Object.keys(periodNames).length > 0;
  const of = (label: string): string => (series.length > 1 ? label : '');
  const isMissing = (period: string): boolean => series.every((one) => findFigure(one.points, period) === undefined);
  return [
    ...explainShares(panel),
    ...explainDifference(panel),
    ...explainLines(panel),
    ...unique(
      points.flatMap((point) =>
        point.break === undefined ? [] : [`${nameOf(point)}起与以前不能比较：${point.break}。`],
      ),
    ),
    ...listRestated(
      points.flatMap((point) => point.restated.map((other) => ({ what: `${of(point.label)}${nameOf(point)}`, other }))),
    ),
    ...absent.map(({ period, absence }) => `${nameOf({ period, value: absence })}：${describeAbsence(absence)}。`),
    ...unique(
      points.flatMap((point) =>
        // In a table the plain fact stands where the number would; of a line it is a gap.
        !isGiven(point.value) && (form === 'line' || hasReason(point.value))
          ? [`${isMissing(point.period) ? '' : of(point.label)}${nameOf(point)}：${describeAbsence(point.value)}。`]
          : [],
      ),
    ),
    ...(kind === 'trend' && !isNamed ? unique(series.flatMap(({ indicator }) => indicator.comparability ?? [])) : []),
  ];
}

/** How shares were worked out. */
function explainShares({ kind, series, periods }: ChartPanel): string[] {
  if (!series.some(({ points }) => points.some(({ share }) => share !== undefined))) return [];
  const whole = series.find(({ role }) => role === (kind === 'parts' ? 'printed' : 'whole'));
  const figure = periods.length === 1 ? figureOf(whole?.points[0]) : undefined;
  return [`百分比由各项除以${figure ? writeFigure(figure) : `当年的${whole?.label ?? '合计'}`}算得。`];
}

/** How lines are to be read. */
function explainLines({ form, series }: ChartPanel): string[] {
  if (form !== 'line' && form !== 'multiples') return [];
  const figures = series
    .filter(({ role }) => role !== 'printed')
    .flatMap(({ points }) => points.flatMap((point) => figureOf(point) ?? []));
  return [
    ...(form === 'multiples' ? ['每条线都从零画起，高低只和自己比。'] : []),
    ...(figures.some(({ observation }) => observation.qualifier !== undefined) ? ['空心的点，报告写的不是准数。'] : []),
  ];
}

/** How many more or fewer there are after than before, where both are exact: `少84名，由318减234算得。` */
function explainDifference({ kind, form, series, periods }: ChartPanel): string[] {
  const [only] = series;
  if (kind !== 'trend' || form !== 'bars' || !only) return [];
  const given = only.points.filter((point) => isGiven(point.value));
  const [before, after] = given.slice(-2).map(figureOf);
  if (!before || !after || given.at(-1)?.break !== undefined || after.period !== periods.at(-1)) return [];
  if ([before, after].some(({ observation, quantity }) => observation.qualifier !== undefined || quantity.step !== 1))
    return [];
  const [larger, smaller] = before.observation.value > after.observation.value ? [before, after] : [after, before];
  const difference = larger.observation.value - smaller.observation.value;
  if (difference === 0) return [];
  const verb = larger === before ? '减少' : '增加';
  const sum = `由${writeWithoutUnit(larger)}减${writeWithoutUnit(smaller)}算得`;
  return [`${verb}${groupDigits(String(difference))}${after.quantity.unit}，${sum}。`];
}

/** What other reports print for the same years: a sentence each, or all in one where they are many. */
function listRestated(restated: readonly { what: string; other: SourcedFigure }[]): string[] {
  const isMany = restated.length > MOST_SENTENCES;
  const parts = restated.map(({ what, other: { report, figure } }) =>
    isMany ? `${what}${writeFigure(figure)}（${report}）` : `${what}的数，${report}年度报告作${writeFigure(figure)}。`,
  );
  return isMany ? [`其他年度报告另写的数，括号里是报告年度：${parts.join('，')}。`] : parts;
}

function hasReason(absence: Absence): boolean {
  return absence.kind === 'not-given' && absence.reason !== undefined;
}

function unique(notes: readonly string[]): string[] {
  return [...new Set(notes)];
}
