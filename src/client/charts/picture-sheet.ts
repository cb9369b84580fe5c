import type { ChartInks } from './chart-inks.ts';

/** A picture being composed from top to bottom. All measures are CSS pixels. */
export interface Sheet {
  /** What measures text, and is drawn on in the end. */
  context: CanvasRenderingContext2D;
  style: PictureStyle;
  /** Where the next thing begins. */
  y: number;
  /** What is to be drawn, once the height is known. */
  marks: (() => void)[];
}

/** Inks of a picture and its families of type, as CSS writes them. */
export interface PictureStyle {
  inks: ChartInks;
  headingFamily: string;
  textFamily: string;
}

/** A kind of text in a picture. */
export interface TextStyle {
  size: number;
  weight: 400 | 700;
  family: 'headingFamily' | 'textFamily';
  ink: 'text' | 'quiet';
}

/** Width of a picture, and of the text and bars in it. */
export const PICTURE_WIDTH = 600;
export const MARGIN = 28;
export const CONTENT_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

const LINE_HEIGHT = 1.5;
const BREAK_GAP = 4;
/** The base line of a line, as a share of its height. */
const BASE_LINE = 0.7;

/** Write a text in as many lines as it takes. */
export function writeText(sheet: Sheet, text: string, style: TextStyle, width = CONTENT_WIDTH): void {
  setType(sheet, style);
  for (const line of wrapText(text, width, (part) => sheet.context.measureText(part).width)) {
    writeLine(sheet, line, style, 'left');
    sheet.y += style.size * LINE_HEIGHT;
  }
}

/** Write one line at the left or the right, and stay where it begins. */
export function writeLine(sheet: Sheet, text: string, style: TextStyle, align: 'left' | 'right'): void {
  const { context } = sheet;
  const x = align === 'left' ? MARGIN : MARGIN + CONTENT_WIDTH;
  const y = sheet.y + style.size * LINE_HEIGHT * BASE_LINE;
  sheet.marks.push(() => {
    setType(sheet, style);
    context.textAlign = align;
    context.fillStyle = sheet.style.inks[style.ink];
    context.fillText(text, x, y);
  });
}

/** Width of a text on one line. */
export function measureText(sheet: Sheet, text: string, style: TextStyle): number {
  setType(sheet, style);
  return sheet.context.measureText(text).width;
}

/** Draw a dashed line across: what is below is not to be compared with what is above. */
export function drawBreak(sheet: Sheet): void {
  const { context, y } = sheet;
  sheet.y += BREAK_GAP;
  sheet.marks.push(() => {
    context.strokeStyle = sheet.style.inks.quiet;
    context.setLineDash([6, 4]);
    context.beginPath();
    context.moveTo(MARGIN, y);
    context.lineTo(MARGIN + CONTENT_WIDTH, y);
    context.stroke();
  });
}

function setType({ context, style }: Sheet, { size, weight, family }: TextStyle): void {
  context.font = `${weight} ${size}px ${style[family]}`;
}

/** Words and numbers stay whole, with their unit; marks that may not begin or end a line stay with their neighbours. */
const UNBROKEN = /[（《〈「【“‘]*(?:[\w.,:;/#?&=~%+@-]+\p{Script=Han}?|.)[）》〉」】”’，。、；：！？…]*/gsu;

/**
 * Break a text into lines of a width, between any two Chinese characters; what is longer than a line is broken where it
 * must be.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): boolean => {
    const isRoom = measure((line + piece).trimEnd()) <= width;
    if (isRoom) line += piece;
    return isRoom;
  };
  const breakLine = (): void => {
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (const [piece] of text.matchAll(UNBROKEN)) {
    if (add(piece)) continue;
    breakLine();
    for (const character of piece.trimStart()) {
      if (add(character)) continue;
      breakLine();
      line = character;
    }
  }
  breakLine();
  return lines;
}
