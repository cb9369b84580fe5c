import { arrangeFigure, groupDigits, joinFigure } from '../ledger/printed-figure.ts';
import type { Ink } from './inks.ts';
import { type Plot, PLOT_HEIGHTS, type PlotLine, type PlotPoint, type PlotSize } from './plot.ts';
import { findFigure } from './series.ts';

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
export const PLOT_ROOM: Readonly<Record<PlotSize, number>> = { wide: 30, small: 20, mark: 0 };

/** Base lines of words above a point and below. */
const [ABOVE, BELOW] = [-0.55, 1.35];
/** Where words begin and end, from their point, above it or below. */
const [NEAR, FAR] = [0.4, 1.4];
/** Room that words below a point need to the foot, and so near may a line come to words above a point. */
const [FOOT, SLACK] = [1.5, 0.3];

/** A box of words, in percent. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Values at the points of a plot: all where there is room, else the last, the first and the extremes, as far as there is. */
export function listPlotValues(plot: Plot): PlotWords[] {
  const wanted = plot.lines.flatMap((line) => listWanted(line, plot).map((point) => ({ line, point })));
  const kept = wanted.reduce<{ words: PlotWords; box: Box }[]>((placed, { line, point }) => {
    const one = placeValue(point, line, plot);
    return one && placed.every(({ box }) => areApart(box, one.box)) ? [...placed, one] : placed;
  }, []);
  return kept.map(({ words }) => words);
}

/** A value as its report qualifies it: `约88.28`, and with its unit `11,000余件`. */
export function writeValue({ series }: PlotLine, { period }: PlotPoint, hasUnit = false): string {
  const figure = findFigure(series.points, period);
  if (!figure) return '';
  const { observation, quantity, number } = figure;
  const [unit, qualifier] = [hasUnit ? quantity.unit : '', observation.qualifier ?? ''];
  return joinFigure(arrangeFigure({ number: groupDigits(number), unit, qualifier }));
}

/** Keep words in the middle of a place within the sides of the box. */
export function keepWithin(x: number, text: string, size: PlotSize): Pick<PlotWords, 'x' | 'anchor'> {
  const half = shareOf(text, size) / 2;
  if (x < half) return { x: 0, anchor: 'start' };
  return x > 100 - half ? { x: 100, anchor: 'end' } : { x, anchor: 'middle' };
}

/** Width of words in percent of the box. */
export function shareOf(text: string, size: PlotSize): number {
  return (measureWords(text) * 100) / PLOT_ROOM[size];
}

/** Width of words in digits. */
export function measureWords(text: string): number {
  return [...text].reduce((width, character) => width + (character < '⺀' ? 1 : 2), 0);
}

/** Points in the order in which they get their words. The last of one of several has them beside its name. */
function listWanted(line: PlotLine, plot: Plot): PlotPoint[] {
  const { points } = line;
  const widest = Math.max(...points.map((point) => measureWords(writeValue(line, point)))) + 1;
  const isRoomForAll = widest * plot.columns <= PLOT_ROOM[plot.size];
  const [last, first] = [points.at(-1), points[0]];
  const wanted = isRoomForAll ? [...points] : [...new Set([first, ...listExtremes(line, plot)])];
  const others = wanted.filter((point): point is PlotPoint => point !== undefined && point !== last);
  return plot.lines.length > 1 || !last ? others : [last, ...others];
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

/** Place words above a point or below, where no line runs through them; `undefined` where there is no room. */
function placeValue(point: PlotPoint, line: PlotLine, plot: Plot): { words: PlotWords; box: Box } | undefined {
  const { size, lines } = plot;
  const isLast = lines.length === 1 && point === line.points.at(-1);
  const text = writeValue(line, point, isLast);
  const place = keepWithin(point.x, text, size);
  const [width, digit, em] = [shareOf(text, size), 100 / PLOT_ROOM[size], 100 / PLOT_HEIGHTS[size]];
  const start = { start: place.x, middle: place.x - width / 2, end: place.x - width }[place.anchor];
  const [left, right] = [start - digit / 2, start + width + digit / 2];
  const reach = findReach(lines, left, right);
  const above = Math.min(point.y, reach.top + SLACK * em);
  const below = Math.max(point.y, reach.bottom - SLACK * em);
  const hasFoot = below <= 100 - FOOT * em;
  const side = findSide(point, line, plot) ?? (hasFoot && below - point.y < point.y - above ? 'below' : 'above');
  if (side === 'below' && !hasFoot) return undefined;
  const [y, dy] = side === 'above' ? [above, ABOVE] : [below, BELOW];
  const box =
    side === 'above'
      ? { left, right, top: y - FAR * em, bottom: y - NEAR * em }
      : { left, right, top: y + NEAR * em, bottom: y + FAR * em };
  return { words: { kind: isLast ? 'now' : 'value', text, ink: line.ink, y: round(y), dy, ...place }, box };
}

/** The highest and the lowest place of lines between two sides. */
function findReach(lines: readonly PlotLine[], left: number, right: number): Pick<Box, 'top' | 'bottom'> {
  const heights = lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.flatMap((point, index) => {
        const next = piece[index + 1] ?? point;
        if (next.x < left || point.x > right) return [];
        const heightAt = (x: number): number =>
          next === point ? point.y : point.y + ((next.y - point.y) * (x - point.x)) / (next.x - point.x);
        return [heightAt(Math.max(left, point.x)), heightAt(Math.min(right, next.x))];
      }),
    ),
  );
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
}

function areApart(a: Box, b: Box): boolean {
  return a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
