import { PictureSheet, type PictureStyle } from './picture-sheet.ts';
import { drawPanel } from './picture-panel.ts';
import { textOf } from './read-marks.ts';

/** Size of a picture, that of pictures in articles: 16 to 9. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 675;

const MARGIN = 56;
const GAP = 56;
const WIDTH = PICTURE_WIDTH - 2 * MARGIN;

/** Compose a chart as one drawing that can travel alone: what it shows, what it says, where it is from. */
export function composePicture(host: HTMLElement): SVGSVGElement {
  // What leaves the site is in its light inks, whatever the reader's theme. It is taken back before anything is painted.
  host.classList.add('light');
  try {
    return compose(host, readStyle(host));
  } finally {
    host.classList.remove('light');
  }
}

function compose(host: HTMLElement, style: PictureStyle): SVGSVGElement {
  const sheet = new PictureSheet(PICTURE_WIDTH, PICTURE_HEIGHT, style);
  const read = (selector: string): string => textOf(host.querySelector(selector));
  let y = sheet.writeText(read('figcaption > :first-child'), MARGIN, 40, WIDTH, {
    size: 42,
    family: 'song',
    isBold: true,
  });
  y = sheet.writeText(read('.say'), MARGIN, y + 4, WIDTH, { size: 25 });
  const foot = { size: 18, isQuiet: true };
  const address = new URL(host.dataset['address'] ?? '', location.href).href;
  const bottom = PICTURE_HEIGHT - 40 - 2 * foot.size * 1.4;
  sheet.writeText(`来源：${host.dataset['report'] ?? ''}`, MARGIN, bottom, WIDTH, foot);
  sheet.writeLine(address, MARGIN, bottom + foot.size * 1.4, foot);
  const panels = [...host.querySelectorAll<HTMLElement>('.panel')];
  const width = (WIDTH - GAP * (panels.length - 1)) / panels.length;
  panels.forEach((panel, index) => {
    drawPanel(sheet, panel, { x: MARGIN + index * (width + GAP), y: y + 16, width, height: bottom - y - 36 });
  });
  return sheet.svg;
}

function readStyle(host: HTMLElement): PictureStyle {
  const style = getComputedStyle(host);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: read('--paper'),
    text: read('--ink'),
    quiet: read('--ink-2'),
    song: read('--song'),
    hei: read('--hei'),
  };
}
