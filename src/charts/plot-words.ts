import { arrangeFigure, groupDigits, joinFigure } from '../ledger/printed-figure.ts';
import type { ChartPanel } from './chart.ts';
import type { Ink } from './inks.ts';
import { type Plot, PLOT_HEIGHTS, type PlotLine, type PlotPoint } from './plot.ts';
import { findFigure, isGiven } from './series.ts';

/** Words in a plot. */
export interface PlotWords {
  /** `now` is the last value of a line, `name` says which line it is. */
  kind: 'now' | 'name' | 'value' | 'tick' | 'break';
  text: string;
  ink: Ink | undefined;
  /** Where it stands, in percent of the box, and how far below that its base line is, in its own size. */
  x: number;
  y: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** So many digits have room side by side on a phone. A Chinese character takes the room of two. */
const ROOM = { wide: 30, small: 20, mark: 0 };
/** Ticks at most. */
const MOST_TICKS = 5;
/** Base lines of words above a point, below it and below the box, and from one line of words to the next. */
const [ABOVE, BELOW, TICK, LINE] = [-0.55, 1.35, 1.4, 1.2];
/** Room that words below a point need to the foot, in their size. */
const FOOT = 1.5;
/** A line that rises by less, in percent of the box, runs through no words beside a point. */
const FLAT = 6;
/** Characters of a name side by side. */
const NAME_WIDTH = 5;
/** From a point to the name of its line, in percent of the box. */
const NAME_GAP = 2.5;

/** What is written at the points of a plot, behind its lines where there are several, and below: its years. */
export function listPlotWords(plot: Plot, panel: Pick<ChartPanel, 'periodNames'>): PlotWords[] {
  return [
    ...plot.lines.flatMap((line) => chooseLabelled(line, plot).flatMap((point) => writeValue(point, line, plot))),
    ...(plot.lines.length > 1 ? nameLines(plot) : []),
    ...plot.breaks.map(({ x, period }): PlotWords => {
      const isLeft = x < 50;
      const text = `${period}年起不可比`;
      return {
        kind: 'break',
        text,
        ink: undefined,
        x: x + (isLeft ? 1 : -1),
        y: 0,
        dy: 1,
        anchor: isLeft ? 'start' : 'end',
      };
    }),
    ...writeTicks(plot, panel),
  ];
}

/** All points where there is room, else the last, the first and the extremes, as far as there is room. */
function chooseLabelled(line: PlotLine, plot: Plot): PlotPoint[] {
  const { points } = line;
  const widest = Math.max(...points.map((point) => measure(writeNumber(line, point)))) + 1;
  const isRoomForAll = widest * plot.columns <= ROOM[plot.size];
  const wanted = isRoomForAll ? points : [points.at(-1), points[0], ...listExtremes(line, plot)];
  const chosen = wanted.reduce<PlotPoint[]>((kept, point) => {
    const isRoom = isRoomForAll || kept.every((other) => point && areApart(other, point, line, plot));
    return point && isRoom ? [...kept, point] : kept;
  }, []);
  // The last value of one of several stands beside its name.
  return plot.lines.length > 1 ? chosen.filter((point) => point !== points.at(-1)) : chosen;
}

/** Whether words of two points have room: one above its point and one below, or side by side. */
function areApart(a: PlotPoint, b: PlotPoint, line: PlotLine, plot: Plot): boolean {
  const [[start, end], [otherStart, otherEnd]] = [a, b].map((point) => findEnds(point, line, plot)) as [Ends, Ends];
  return chooseSide(a, line, plot) !== chooseSide(b, line, plot) || end < otherStart || otherEnd < start;
}

type Ends = [start: number, end: number];

/** Where the words of a point begin and end, in percent of the box, with half a digit's room on both sides. */
function findEnds(point: PlotPoint, line: PlotLine, plot: Plot): Ends {
  const width = measure(writeNumber(line, point, isLastAlone(point, line, plot)));
  const { x, anchor } = keepWithin(point.x, width, plot);
  const share = ((width + 1) * 100) / ROOM[plot.size];
  const start = anchor === 'start' ? x : anchor === 'end' ? x - share : x - share / 2;
  return [start, start + share];
}

/** Whether a point is the last of the only line, and has its unit. */
function isLastAlone(point: PlotPoint, { points }: PlotLine, { lines }: Plot): boolean {
  return lines.length === 1 && point === points.at(-1);
}

/** The highest and the lowest point of a line; not on the side of another, whose words stand there. */
function listExtremes(line: PlotLine, plot: Plot): PlotPoint[] {
  const byHeight = line.points.toSorted((a, b) => a.y - b.y);
  const [highest, lowest] = [byHeight[0], byHeight.at(-1)];
  return [
    ...(highest && findSide(highest, line, plot) !== 'below' ? [highest] : []),
    ...(lowest && findSide(lowest, line, plot) !== 'above' ? [lowest] : []),
  ];
}

/** On which side of another line a point is; `undefined` where there is no other. */
function findSide(point: PlotPoint, line: PlotLine, { lines }: Plot): 'above' | 'below' | undefined {
  const other = lines.find((one) => one !== line)?.points.find(({ column }) => column === point.column);
  if (!other) return undefined;
  return other.y > point.y || (other.y === point.y && lines[0] === line) ? 'above' : 'below';
}

function writeValue(point: PlotPoint, line: PlotLine, plot: Plot): PlotWords[] {
  const isLast = isLastAlone(point, line, plot);
  const text = writeNumber(line, point, isLast);
  const side = chooseSide(point, line, plot);
  if (!side) return [];
  const kind = isLast ? 'now' : 'value';
  const place = keepWithin(point.x, measure(text), plot);
  return [{ kind, text, ink: line.ink, y: point.y, dy: side === 'above' ? ABOVE : BELOW, ...place }];
}

/** On the side where no line runs; `undefined` where there is no room on any. */
function chooseSide(point: PlotPoint, line: PlotLine, plot: Plot): 'above' | 'below' | undefined {
  const share = 100 / PLOT_HEIGHTS[plot.size];
  const isRoomBelow = point.y <= 100 - FOOT * share;
  const side = findSide(point, line, plot);
  if (side === 'above') return side;
  if (side === 'below') return isRoomBelow ? side : undefined;
  const piece = line.pieces.find((one) => one.includes(point)) ?? [];
  const at = piece.indexOf(point);
  const neighbours = [piece[at - 1], piece[at + 1]].filter((neighbour) => neighbour !== undefined);
  const isValley = neighbours.length > 0 && neighbours.every(({ y }) => y < point.y - FLAT);
  return isValley && isRoomBelow ? 'below' : 'above';
}

/** Names of lines with their last values, at their ends, one below the other. */
function nameLines({ lines, size, columns }: Plot): PlotWords[] {
  const step = (LINE * 100) / PLOT_HEIGHTS[size];
  const names = lines
    .flatMap((line) => {
      const last = line.points.at(-1);
      if (!last) return [];
      const year = last.column === columns - 1 ? '' : `（${last.period}年）`;
      return [{ line, y: last.y, words: [...cut(line.series.label), writeNumber(line, last, true) + year] }];
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

/** Tops of blocks as near to their places as they can be without covering one another. */
function spread(blocks: readonly { y: number; height: number }[]): number[] {
  const tops = blocks.map(({ y, height }) => y - height / 2);
  for (const [index, { height }] of blocks.entries()) {
    const [top, next] = [tops[index] ?? 0, tops[index + 1]];
    if (next === undefined || next >= top + height) continue;
    const overlap = top + height - next;
    tops[index] = top - overlap / 2;
    tops[index + 1] = next + overlap / 2;
  }
  return tops;
}

function writeTicks({ lines, columns, size }: Plot, { periodNames }: Pick<ChartPanel, 'periodNames'>): PlotWords[] {
  const points = lines[0]?.series.points ?? [];
  const names = points.map(({ period }) => periodNames[period] ?? period);
  const most = Math.min(MOST_TICKS, Math.floor(ROOM[size] / (Math.max(...names.map(measure)) + 1)));
  return thinOut(columns, most).flatMap((column): PlotWords[] => {
    const [point, text = ''] = [points[column], names[column]];
    // Years without a report are a gap, and have no one name.
    if (!point || (!isGiven(point.value) && point.value.kind === 'no-report')) return [];
    const x = ((column + 0.5) / columns) * 100;
    return [{ kind: 'tick', text, ink: undefined, y: 100, dy: TICK, ...keepWithin(x, measure(text), { size }) }];
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

/** Keep words in the middle of a place within the sides of the box. */
function keepWithin(x: number, width: number, { size }: Pick<Plot, 'size'>): Pick<PlotWords, 'x' | 'anchor'> {
  const half = (width * 50) / ROOM[size];
  if (x < half) return { x: 0, anchor: 'start' };
  return x > 100 - half ? { x: 100, anchor: 'end' } : { x, anchor: 'middle' };
}

/** A value as its report qualifies it: `约88.28`, and with its unit `11,000余件`. */
function writeNumber({ series }: PlotLine, { period }: PlotPoint, hasUnit = false): string {
  const figure = findFigure(series.points, period);
  if (!figure) return '';
  const { observation, quantity, number } = figure;
  const [unit, qualifier] = [hasUnit ? quantity.unit : '', observation.qualifier ?? ''];
  return joinFigure(arrangeFigure({ number: groupDigits(number), unit, qualifier }));
}

function cut(name: string): string[] {
  const count = Math.ceil(name.length / NAME_WIDTH);
  const width = Math.ceil(name.length / count);
  return Array.from({ length: count }, (_, index) => name.slice(index * width, (index + 1) * width));
}

function measure(text: string): number {
  return [...text].reduce((width, character) => width + (character < '⺀' ? 1 : 2), 0);
}
