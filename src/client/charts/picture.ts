import { type Axis, layOutBar, measureLines } from '../../charts/axis.ts';
import { readInks } from './chart-inks.ts';
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
import { type PanelRecord, readPanels, type RowRecord, textOf } from './read-table.ts';

/**
 * Show a chart as a picture that can be kept. The browsers built into chat apps save what is pressed long and nothing
 * else, so it stands in the page; others can download it.
 *
 * @param status Says what was done; the picture is put behind it.
 */
export async function showPicture(host: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    const content = readContent(host);
    const picture = new Image(PICTURE_WIDTH);
    picture.src = await encode(composePicture(content, readLightStyle(host)));
    picture.alt = describe(content);
    await picture.decode();
    while (status.nextSibling) status.nextSibling.remove();
    status.after(offerFile(picture.src, host.querySelector('figure')?.id ?? 'chart'), picture);
    status.textContent = '图片已生成，长按图片（手机）或点按右键即可保存。';
  } catch {
    status.textContent = '这个浏览器不能生成图片，请改用截屏。';
  }
}

function readContent(host: HTMLElement): PictureContent {
  const read = (name: string): string => textOf(host.querySelector(`[data-${name}]`));
  return {
    title: read('title'),
    statement: read('statement'),
    panels: readPanels(host),
    source: read('source'),
    address: new URL(host.dataset['address'] ?? '', location.href).href,
  };
}

function describe({ title, panels }: PictureContent): string {
  const descriptions = panels.map((panel) => [panel.title, panel.description].filter(Boolean).join('：'));
  return `${title}：${descriptions.join('')}`;
}

/** What leaves the site is in its light inks, whatever the reader's theme. */
function readLightStyle(host: HTMLElement): PictureStyle {
  const probe = document.createElement('span');
  probe.className = 'light';
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const families = {
    headingFamily: style.getPropertyValue('--song'),
    textFamily: style.getPropertyValue('--hei'),
  };
  const inks = readInks(probe);
  probe.remove();
  return { inks, ...families };
}

function offerFile(address: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.textContent = '下载图片';
  return link;
}

function encode(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as string);
      };
      if (blob) reader.readAsDataURL(blob);
      else reject(new Error('the canvas gave no picture'));
    });
  });
}

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
