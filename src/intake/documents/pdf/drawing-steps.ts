import { OPS } from 'unpdf/pdfjs';
import type { ParsedGlyph } from './draw-glyphs.ts';
import { applySettings, beginGroup, beginText, moveLine } from './drawing-state.ts';
import { combine, type Corners, type Matrix } from './matrix.ts';
import type { Pen } from './pen.ts';
import { findFont } from './pdf-font.ts';

/** What a step of a page's drawing does. */
type Step = (pen: Pen, ...args: never[]) => void;

function showPicture(pen: Pen): void {
  pen.showPicture();
}

/** A mark without properties is named by an object, one with them by a text. */
function beginMarked(pen: Pen, tag: string | { name: string }): void {
  pen.marks.push((typeof tag === 'string' ? tag : tag.name) === 'Artifact' ? 'artifact' : 'other');
}

/** The steps that matter to whoever reads the page, by their codes, with the arguments that the parser gives each. */
export const STEPS: Readonly<Record<number, Step>> = {
  [OPS.save]: (pen) => {
    pen.save();
  },
  [OPS.restore]: (pen) => {
    pen.restore();
  },
  [OPS.transform]: (pen, ...matrix: [number, number, number, number, number, number]) => {
    pen.state.matrix = combine(matrix, pen.state.matrix);
  },
  [OPS.setGState]: (pen, settings: [key: string, value: unknown][]) => {
    applySettings(pen.state, settings);
  },
  [OPS.beginText]: (pen) => {
    pen.place = beginText();
  },
  [OPS.setFont]: (pen, name: string, size: number) => {
    pen.state.font = findFont(pen.page, name);
    pen.state.size = size;
  },
  [OPS.setLeading]: (pen, leading: number) => {
    pen.state.leading = -leading;
  },
  [OPS.setCharSpacing]: (pen, spacing: number) => {
    pen.state.characterSpacing = spacing;
  },
  [OPS.setWordSpacing]: (pen, spacing: number) => {
    pen.state.wordSpacing = spacing;
  },
  [OPS.setHScale]: (pen, percent: number) => {
    pen.state.scale = percent / 100;
  },
  [OPS.setTextRise]: (pen, rise: number) => {
    pen.state.rise = rise;
  },
  [OPS.setTextRenderingMode]: (pen, mode: number) => {
    pen.state.mode = mode;
  },
  [OPS.moveText]: (pen, x: number, y: number) => {
    moveLine(pen.place, x, y);
  },
  [OPS.setLeadingMoveText]: (pen, x: number, y: number) => {
    pen.state.leading = y;
    moveLine(pen.place, x, y);
  },
  [OPS.nextLine]: (pen) => {
    moveLine(pen.place, 0, pen.state.leading);
  },
  [OPS.setTextMatrix]: (pen, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Float32Array) => {
    pen.place = { line: [a, b, c, d, e, f], text: [a, b, c, d, e, f] };
  },
  [OPS.showText]: (pen, glyphs: readonly ParsedGlyph[]) => {
    pen.show(glyphs);
  },
  [OPS.setFillRGBColor]: (pen, colour: string) => {
    pen.state.fill = colour;
  },
  [OPS.setStrokeRGBColor]: (pen, colour: string) => {
    pen.state.stroke = colour;
  },
  [OPS.setFillColorN]: (pen) => {
    pen.state.fill = undefined;
  },
  [OPS.setStrokeColorN]: (pen) => {
    pen.state.stroke = undefined;
  },
  [OPS.constructPath]: (pen, painter: number, [path]: [Float32Array | null], corners: Corners | null) => {
    if (path && corners) pen.drawPath(painter, path, corners);
  },
  [OPS.clip]: (pen) => {
    pen.isCutting = true;
  },
  [OPS.eoClip]: (pen) => {
    pen.isCutting = true;
  },
  [OPS.paintFormXObjectBegin]: (pen, matrix: Matrix | null, corners: Corners | null) => {
    pen.save();
    if (matrix) pen.state.matrix = combine(matrix, pen.state.matrix);
    if (corners) pen.cutTo(corners);
  },
  [OPS.paintFormXObjectEnd]: (pen) => {
    pen.restore();
  },
  [OPS.beginGroup]: (pen) => {
    pen.save();
    beginGroup(pen.state);
  },
  [OPS.endGroup]: (pen) => {
    pen.restore();
  },
  [OPS.beginAnnotation]: (pen, id: string, corners: Corners, there: Matrix, own: Matrix) => {
    pen.save();
    pen.isRemark = pen.remarks.has(id);
    pen.beginWithin(corners, (base) => combine(own, combine(there, base)));
  },
  [OPS.endAnnotation]: (pen) => {
    pen.restore();
    pen.isRemark = false;
  },
  [OPS.beginMarkedContent]: beginMarked,
  [OPS.beginMarkedContentProps]: (pen, tag: string, layer: unknown) => {
    if (tag === 'OC') pen.marks.push(pen.showsLayer(layer) ? 'other' : 'hidden');
    else beginMarked(pen, tag);
  },
  [OPS.endMarkedContent]: (pen) => {
    pen.marks.pop();
  },
  [OPS.paintImageXObject]: showPicture,
  [OPS.paintInlineImageXObject]: showPicture,
  [OPS.paintImageMaskXObject]: showPicture,
  [OPS.paintImageXObjectRepeat]: showPicture,
  [OPS.paintImageMaskXObjectRepeat]: showPicture,
  [OPS.paintImageMaskXObjectGroup]: showPicture,
  [OPS.paintInlineImageXObjectGroup]: showPicture,
};
