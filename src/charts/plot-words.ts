import type { ChartPanel } from './chart.ts';
import { type Plot, PLOT_HEIGHTS } from './plot.ts';
import {
  keepWithin,
  listPlotValues,
  measureWords,
  type PlotWords,
  PLOT_ROOM,
  shareOf,
  writeValue,
} from './plot-values.ts';
import { isGiven } from './series.ts';

/** Ticks at most. */
const MOST_TICKS = 5;
/** Base line of years below the box, and from one line of words to the next. */
const [TICK, LINE] = [1.4, 1.2];
/** Characters of a name side by side. */
const NAME_WIDTH = 5;
/** From a point to the name of its line, in percent of the box. */
const NAME_GAP = 2.5;

/** What is written at the points of a plot, behind its lines where there are several, and below: its years. */
export function listPlotWords(plot: Plot, panel: Pick<ChartPanel, 'periodNames'>): PlotWords[] {
  return [
    ...listPlotValues(plot),
    ...(plot.lines.length > 1 ? nameLines(plot) : []),
    ...plot.breaks.map((one) => writeBreak(one, plot)),
    ...writeTicks(plot, panel),
  ];
}

/** Names of lines with their last values, at their ends, one below the other. */
function nameLines({ lines, size, columns }: Plot): PlotWords[] {
  const step = (LINE * 100) / PLOT_HEIGHTS[size];
  const names = lines
    .flatMap((line) => {
      const last = line.points.at(-1);
      if (!last) return [];
      const year = last.column === columns - 1 ? '' : `（${last.period}年）`;
      return [{ line, y: last.y, words: [...cut(line.series.label), writeValue(line, last, true) + year] }];
    })
    .sort((a, b) => a.y - b.y);
  const x = 100 - 50 / columns + NAME_GAP;
  return spread(names.map(({ y, words }) => ({ y, height: words.length * step }))).flatMap((top, index) => {
    const { line, words = [] } = names[index] ?? {};
    return words.map((text, at): PlotWords => {
      const kind = at === words.length - 1 ? 'now' : 'name';
      return { kind, text, ink: line?.ink, x, y: top + at * step, dy: 0.9, anchor: 'start' };
    });
  });
}

/** Tops of blocks as near to their places as they can be without covering one another, or what is above the box. */
function spread(blocks: readonly { y: number; height: number }[]): number[] {
  const tops = blocks.map(({ y, height }) => y - height / 2);
  for (const [index, { height }] of blocks.entries()) {
    const [top, next] = [tops[index] ?? 0, tops[index + 1]];
    if (next === undefined || next >= top + height) continue;
    const overlap = top + height - next;
    tops[index] = top - overlap / 2;
    tops[index + 1] = next + overlap / 2;
  }
  const over = Math.min(0, ...tops);
  return tops.map((top) => top - over);
}

/** Beside its line, on the side where there is room, or in fewer words. */
function writeBreak({ x, period }: Plot['breaks'][number], { size }: Plot): PlotWords {
  const room = Math.max(x, 100 - x);
  const [whole, short] = [`${period}年起不可比`, '不可比'];
  const text = shareOf(whole, size) <= room ? whole : short;
  const isStart = x <= 50 || shareOf(text, size) > x;
  const place = isStart ? ({ x: x + 1, anchor: 'start' } as const) : ({ x: x - 1, anchor: 'end' } as const);
  return { kind: 'break', text, ink: undefined, y: 0, dy: 1, ...place };
}

/** Years below a plot, as many as have room. */
export function writeTicks(
  { lines, columns, size }: Plot,
  { periodNames }: Pick<ChartPanel, 'periodNames'>,
): PlotWords[] {
  const points = lines[0]?.series.points ?? [];
  const names = points.map(({ period }) => periodNames[period] ?? period);
  const most = Math.min(MOST_TICKS, Math.floor(PLOT_ROOM[size] / (Math.max(...names.map(measureWords)) + 1)));
  return thinOut(columns, most).flatMap((column): PlotWords[] => {
    const [point, text = ''] = [points[column], names[column]];
    // Years without a report are a gap, and have no one name.
    if (!point || (!isGiven(point.value) && point.value.kind === 'no-report')) return [];
    const x = ((column + 0.5) / columns) * 100;
    return [{ kind: 'tick', text, ink: undefined, y: 100, dy: TICK, ...keepWithin(x, text, size) }];
  });
}

/** The first and the last of so many, and some between them at equal steps from the last. */
function thinOut(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)));
  const chosen = Array.from({ length: count }, (_, at) => at).filter(
    (at) => at >= step && (count - 1 - at) % step === 0,
  );
  return [0, ...chosen];
}

function cut(name: string): string[] {
  const count = Math.ceil(name.length / NAME_WIDTH);
  const width = Math.ceil(name.length / count);
  return Array.from({ length: count }, (_, index) => name.slice(index * width, (index + 1) * width));
}
