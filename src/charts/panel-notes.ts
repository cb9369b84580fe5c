import { groupDigits, writeFigure, writeWithoutUnit } from '../ledger/printed-figure.ts';
import type { ChartPanel } from './chart.ts';
import { callPeriod, describeAbsence } from './panel-words.ts';
import { figureOf, isGiven, type SeriesPoint } from './series.ts';

/** What is said below a panel: what was worked out, what cannot be compared, what is not known. */
export function listPanelNotes(panel: ChartPanel): string[] {
  const { kind, form, series, absent, periodNames } = panel;
  const nameOf = (point: Pick<SeriesPoint, 'period' | 'value'>): string => callPeriod(point, periodNames);
  const points = series.flatMap((one) => one.points.map((point) => ({ ...point, label: one.label })));
  // What a period is called says it already.
  const isNamed = form === 'bars' && Object.keys(periodNames).length > 0;
  const of = (label: string): string => (series.length > 1 ? label : '');
  return [
    ...explainShares(panel),
    ...explainDifference(panel),
    ...unique(
      points.flatMap((point) =>
        point.break === undefined ? [] : [`${nameOf(point)}起与以前不能比较：${point.break}。`],
      ),
    ),
    ...points.flatMap((point) =>
      point.restated.map(
        (other) => `${of(point.label)}${nameOf(point)}的数，${other.report}年度报告作${writeFigure(other.figure)}。`,
      ),
    ),
    ...absent.map(({ period, absence }) => `${nameOf({ period, value: absence })}：${describeAbsence(absence)}。`),
    ...unique(
      points.flatMap((point) =>
        !isGiven(point.value) && point.value.kind === 'not-given' && point.value.reason !== undefined
          ? [`${of(point.label)}${nameOf(point)}：${describeAbsence(point.value)}。`]
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

function unique(notes: readonly string[]): string[] {
  return [...new Set(notes)];
}
