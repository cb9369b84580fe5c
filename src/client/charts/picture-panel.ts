import type { PictureSheet } from './picture-sheet.ts';
import { textOf } from './read-marks.ts';

/** A place on a picture. */
export type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const SUBTITLE = { size: 24, isBold: true };
const NOTE = { size: 18, isQuiet: true };
const NOTE_LINE = NOTE.size * 1.4;
/** Rows are no higher than this, and their text no larger. */
const [MOST_ROW, MOST_TEXT, LEAST_TEXT] = [72, 30, 14];
const CELL_GAP = 20;
/** In the size of its words: what lines take with their values, their names behind them, their years below. */
const [LINES_WIDTH, NAMES_WIDTH, YEARS_HEIGHT] = [20, 5, 1.8];

/** Draw a panel of a chart into a box: what its table says, with its marks. */
export function drawPanel(sheet: PictureSheet, panel: HTMLElement, box: Box): void {
  let { y } = box;
  y = sheet.writeText(textOf(panel.querySelector('.sub')), box.x, y, box.width, SUBTITLE);
  const notes = [...panel.querySelectorAll('p.note:not(.key)')].map(textOf);
  const key = panel.querySelector('.key');
  if (key) {
    drawKey(sheet, key, box.x, y);
    y += NOTE_LINE + 8;
  }
  // Notes stand at the foot, as far as there is room for them.
  let bottom = box.y + box.height;
  const noted = notes.slice(0, 1).join('');
  if (noted !== '' && sheet.measure(noted, NOTE) <= box.width) {
    bottom -= NOTE_LINE;
    sheet.writeLine(noted, box.x, bottom, NOTE);
  }
  const stack = panel.querySelector<SVGSVGElement>('.stack svg');
  if (stack) {
    sheet.place(stack, { x: box.x, y, width: box.width, height: 44 });
    y += 60;
  }
  const table = panel.querySelector('table');
  const rest = { ...box, y, height: bottom - y };
  const lines = panel.querySelector<SVGSVGElement>('[data-mark=line]:not([data-series]) > svg');
  if (lines) drawLines(sheet, lines, rest);
  else if (table?.classList.contains('columns')) drawColumns(sheet, table, rest);
  else if (table) drawRows(sheet, table, rest);
}

function drawKey(sheet: PictureSheet, key: Element, x: number, y: number): void {
  for (const item of key.querySelectorAll('span')) {
    const swatch = item.querySelector('i');
    if (swatch) {
      drawSwatch(sheet, swatch, x, y + 5);
      x += 24;
    }
    sheet.writeLine(textOf(item), x, y, NOTE);
    x += sheet.measure(textOf(item), NOTE) + 24;
  }
}

function drawSwatch(sheet: PictureSheet, swatch: Element, x: number, y: number): void {
  const ink = getComputedStyle(swatch).borderTopColor;
  const isOpen = swatch.classList.contains('open');
  sheet.add('rect', {
    x: x + 1,
    y: y + 1,
    width: 14,
    height: 14,
    fill: isOpen ? 'none' : ink,
    stroke: ink,
    'stroke-width': 2,
  });
}

/** Height of a mark in lines: dots may take many. */
function countLines(row: Element): number {
  const drawing = row.querySelector<SVGSVGElement>('svg.dot');
  return drawing ? drawing.viewBox.baseVal.height / 8 : 1;
}

function drawRows(sheet: PictureSheet, table: HTMLTableElement, { x, y, width, height }: Box): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    label: textOf(row.querySelector('.label') ?? row.cells[0]),
    value: textOf(row.cells[1]),
    weight: Math.max(1, countLines(row) * 0.32),
  }));
  const unit = Math.min(MOST_ROW, height / rows.reduce((sum, { weight }) => sum + weight, 0));
  const style = { size: Math.max(LEAST_TEXT, Math.min(MOST_TEXT, unit * 0.5)) };
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => sheet.measure(text, style)));
  const hasSwatches = rows.some(({ row }) => row.querySelector('th i'));
  const left = x + (hasSwatches ? 26 : 0);
  const marks = {
    x: left + widest(rows.map(({ label }) => label)) + CELL_GAP,
    end: x + width - widest(rows.map(({ value }) => value)) - CELL_GAP,
  };
  const scale = chooseScale(
    rows.map(({ row, weight }) => ({ row, height: unit * weight })),
    marks.end - marks.x,
  );
  for (const { row, label, value, weight } of rows) {
    const middle = y + (unit * weight) / 2;
    const textTop = middle - style.size * 0.7;
    const swatch = row.querySelector('th i');
    if (swatch) drawSwatch(sheet, swatch, x, middle - 8);
    sheet.writeLine(label, left, textTop, style);
    sheet.writeLine(value, x + width, textTop, { ...style, anchor: 'end' });
    const drawing = row.querySelector<SVGSVGElement>('.mark svg');
    const size = drawing?.viewBox.baseVal;
    if (drawing && size && size.width > 0) {
      const [drawnWidth, drawnHeight] = [size.width * scale, size.height * scale];
      sheet.place(drawing, { x: marks.x, y: middle - drawnHeight / 2, width: drawnWidth, height: drawnHeight });
    } else if (drawing) {
      sheet.place(drawing, { x: marks.x, y: middle - unit * 0.28, width: marks.end - marks.x, height: unit * 0.56 });
    }
    y += unit * weight;
  }
}

/** One scale for all units, so that the widest and the highest mark have room. */
function chooseScale(rows: readonly { row: Element; height: number }[], width: number): number {
  const scales = rows.flatMap(({ row, height }) => {
    const size = row.querySelector<SVGSVGElement>('.mark svg')?.viewBox.baseVal;
    return size && size.width > 0 ? [width / size.width, (height * 0.72) / size.height] : [];
  });
  return Math.min(2.6, ...scales);
}

/** Lines with their words: as high as there is room, the words no larger than there is width for. */
function drawLines(sheet: PictureSheet, lines: SVGSVGElement, { x, y, width, height }: Box): void {
  const size = Math.min(MOST_TEXT, width / LINES_WIDTH);
  const names = lines.querySelector('.name') ? NAMES_WIDTH * size : 0;
  sheet.place(lines, { x, y, width: width - names, height: height - YEARS_HEIGHT * size }, size);
}

function drawColumns(sheet: PictureSheet, table: HTMLTableElement, { x, y, width, height }: Box): void {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const body = [...(table.tBodies[0]?.rows ?? [])];
  const hasLines = table.classList.contains('lined');
  const first = width * (hasLines ? 0.55 : 0.24);
  const column = (width - first) / (head.length - 1);
  const unit = Math.min(MOST_ROW * 1.2, height / (body.length + 1));
  const style = { size: Math.max(LEAST_TEXT, Math.min(MOST_TEXT - 6, unit * 0.45)) };
  head.slice(1).forEach((text, index) => {
    sheet.writeLine(text, x + first + (index + 0.5) * column, y, { ...style, isQuiet: true, anchor: 'middle' });
  });
  let rowTop = y + unit;
  for (const row of body) {
    const line = row.querySelector<SVGSVGElement>('th svg');
    const label = line ? first * 0.6 : first - 30;
    const ends = [rowTop + unit, sheet.writeText(textOf(row.cells[0]), x, rowTop, label, style)];
    if (line) sheet.place(line, { x: x + label + 20, y: rowTop, width: first - label - 40, height: unit * 0.7 });
    for (const [at, cell] of [...row.cells].slice(1).entries()) {
      const left = x + first + at * column;
      const end = sheet.writeText(textOf(cell), left + column / 2, rowTop, column - 8, { ...style, anchor: 'middle' });
      const drawing = cell.querySelector<SVGSVGElement>('svg');
      const barWidth = column * 0.7;
      if (drawing) sheet.place(drawing, { x: left + column * 0.15, y: end + 2, width: barWidth, height: 10 });
      ends.push(drawing ? end + 16 : end);
    }
    // A row of several lines takes the room it needs.
    rowTop = Math.max(...ends);
  }
}
