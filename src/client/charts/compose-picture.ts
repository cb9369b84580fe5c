import { type Axis, layOutBar, measureLines } from '../../charts/axis.ts';
import { drawBars } from './draw-bars.ts';
import {
  CONTENT_WIDTH,
  drawBreak,
  MARGIN,
  measureText,
  PICTURE_WIDTH,
  type PictureStyle,
  type Sheet,
  type TextStyle,
  writeLine,
  writeText,
} from './picture-sheet.ts';
import type { PanelRecord, RowRecord } from './read-table.ts';

/** What a picture of a chart says, so that it can travel alone. */
export interface PictureContent {
  title: string;
  statement: string;
  panels: readonly PanelRecord[];
  source: string;
  /** Absolute address of the chart. */
  address: string;
}

/** A row with a bar, and where in its panel that lies. */
interface PictureBar {
  row: RowRecord;
  top: number;
  height: number;
}

/** Pixels of a picture for a CSS pixel. */
const RATIO = 2;

const TITLE: TextStyle = { size: 24, weight: 700, family: 'headingFamily', ink: 'text' };
const TEXT: TextStyle = { size: 16, weight: 400, family: 'textFamily', ink: 'text' };
const STRONG: TextStyle = { ...TEXT, weight: 700 };
const ABSENT: TextStyle = { ...TEXT, ink: 'quiet' };
const QUIET: TextStyle = { size: 14, weight: 400, family: 'textFamily', ink: 'quiet' };

const BAR_LINE = 12;
const ZERO_LINE = 1.5;
/** Space between parts, between rows, and between a label and its value. */
const [PART_GAP, ROW_GAP, VALUE_GAP] = [16, 8, 16];
/** Space before the label of a series, beyond that between rows. */
const SERIES_GAP = 6;
/** A text that would leave its label less than the rest goes below it. */
const WIDEST_VALUE = CONTENT_WIDTH / 2;

/** Compose a chart as a picture, 1200 pixels wide. */
export function composePicture(content: PictureContent, style: PictureStyle): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws on no canvas');
  const sheet: Sheet = { context, style, y: MARGIN, marks: [] };
  writeContent(sheet, content);
  canvas.width = PICTURE_WIDTH * RATIO;
  canvas.height = Math.ceil(sheet.y + MARGIN) * RATIO;
  context.scale(RATIO, RATIO);
  context.fillStyle = style.inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const draw of sheet.marks) draw();
  return canvas;
}

function writeContent(sheet: Sheet, { title, statement, panels, source, address }: PictureContent): void {
  writeText(sheet, title, TITLE);
  writeText(sheet, statement, TEXT);
  for (const panel of panels) {
    sheet.y += PART_GAP;
    if (panel.title) writeText(sheet, panel.title, STRONG);
    writePanel(sheet, panel);
    for (const note of panel.notes) writeText(sheet, note, QUIET);
  }
  sheet.y += PART_GAP;
  writeText(sheet, source, QUIET);
  writeText(sheet, address, QUIET);
}

function writePanel(sheet: Sheet, { axis, rows }: PanelRecord): void {
  const top = sheet.y;
  const bars: PictureBar[] = [];
  rows.forEach((row, index) => {
    if (row.series && row.series !== rows[index - 1]?.series) {
      sheet.y += SERIES_GAP;
      writeText(sheet, row.series, STRONG);
    }
    writeRow(sheet, row);
    if (axis && row.value !== undefined) {
      const height = measureLines(layOutBar(row.value, axis).length) * BAR_LINE;
      bars.push({ row, top: sheet.y - top, height });
      sheet.y += height;
    }
    sheet.y += ROW_GAP;
  });
  if (axis) addBars(sheet, top, bars, axis);
}

function writeRow(sheet: Sheet, { label, text, href, remark }: RowRecord): void {
  if (text === '') {
    drawBreak(sheet);
    writeText(sheet, label, QUIET);
    return;
  }
  const style = href ? STRONG : ABSENT;
  const width = measureText(sheet, text, style);
  if (width > WIDEST_VALUE) {
    writeText(sheet, label, TEXT);
    writeText(sheet, text, style);
  } else {
    writeLine(sheet, text, style, 'right');
    writeText(sheet, label, TEXT, CONTENT_WIDTH - width - VALUE_GAP);
  }
  writeText(sheet, remark, QUIET);
}

function addBars(sheet: Sheet, top: number, bars: readonly PictureBar[], axis: Axis): void {
  const { context, style } = sheet;
  const slots = { width: CONTENT_WIDTH, height: sheet.y - top, lineHeight: BAR_LINE, slots: bars };
  sheet.marks.push(() => {
    const canvas = document.createElement('canvas');
    const chart = drawBars(canvas, slots, axis, { inks: style.inks, ratio: RATIO, isAnimated: false });
    context.drawImage(canvas, MARGIN, top, slots.width, slots.height);
    chart.destroy();
    context.fillStyle = style.inks.quiet;
    for (const bar of bars) context.fillRect(MARGIN, top + bar.top, ZERO_LINE, bar.height);
  });
}
