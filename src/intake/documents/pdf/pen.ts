import { OPS, type PDFPageProxy } from 'unpdf/pdfjs';
import { drawGlyphs, type ParsedGlyph, type PrintedGlyph } from './draw-glyphs.ts';
import { beginState, beginText, type DrawingState } from './drawing-state.ts';
import { type Box, type Corners, holdsPoint, intersect, type Matrix, moveBox } from './matrix.ts';
import type { PageDrawing, Unseen } from './page-drawing.ts';
import {
  FAINTEST,
  findMiddle,
  isRectangle,
  isWhite,
  listDrawnRules,
  listFilledRules,
  type PaintedArea,
  readPath,
  SMALLEST_TYPE,
  SOLID,
} from './painted.ts';

/** Render modes of text: those that fill glyphs, and those that draw their outline. */
const FILLED: readonly number[] = [0, 2, 4, 6];
const OUTLINED: readonly number[] = [1, 2, 5, 6];

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** The whole of a picture, before the page says where. */
const UNIT_SQUARE: Corners = [0, 0, 1, 1];

/** What stands round a piece of a page's content. */
export type ContentMark = 'artifact' | 'hidden' | 'other';

/** What a page's drawing names, and the document says more of. */
interface Surroundings {
  showsLayer: (layer: unknown) => boolean;
  /** Ids of annotations that are remarks on the page. */
  remarks: ReadonlySet<string>;
}

/** Draws a page, step by step as a viewer would, and keeps what it has drawn instead of showing it. */
export class Pen {
  readonly page: PDFPageProxy;
  readonly showsLayer: Surroundings['showsLayer'];
  readonly remarks: Surroundings['remarks'];
  readonly drawing: PageDrawing;
  /** What the page is drawn over, step for step. */
  readonly areas: PaintedArea[] = [];
  readonly marks: ContentMark[] = [];
  state: DrawingState;
  place = beginText();
  /** Whether the next path is what later steps are cut off by. */
  isCutting = false;
  /** Whether what is drawn is a remark on the page, by another hand. */
  isRemark = false;
  readonly #base: Matrix;
  readonly #saved: DrawingState[] = [];

  constructor(page: PDFPageProxy, { showsLayer, remarks }: Surroundings) {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
    this.page = page;
    this.showsLayer = showsLayer;
    this.remarks = remarks;
    this.#base = [a, b, c, d, e, f];
    this.state = beginState(this.#base, { left: 0, top: 0, right: width, bottom: height });
    this.drawing = { number: page.pageNumber, width, height, glyphs: [], rules: [], pictures: [] };
  }

  save(): void {
    this.#saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /** Begin anew, within a box of the page. */
  beginWithin(corners: Corners, moveThere: (base: Matrix) => Matrix): void {
    this.state = beginState(moveThere(this.#base), moveBox(corners, this.#base));
  }

  cutTo(corners: Corners): void {
    this.state.clip = intersect(this.state.clip, moveBox(corners, this.state.matrix));
  }

  show(glyphs: readonly ParsedGlyph[]): void {
    for (const glyph of drawGlyphs(glyphs, this.state, this.place)) {
      const isArtifact = this.marks.includes('artifact');
      this.drawing.glyphs.push({ ...glyph, isArtifact, unseen: this.#judge(glyph) });
    }
  }

  showPicture(): void {
    if (this.marks.includes('hidden')) return;
    const box = moveBox(UNIT_SQUARE, this.state.matrix);
    this.drawing.pictures.push(box);
    this.#paint(box, true, false);
  }

  drawPath(painter: number, path: Float32Array, corners: Corners): void {
    const { state } = this;
    const isFill = FILLS.has(painter);
    const alpha = state.groupAlpha * (isFill ? state.fillAlpha : state.strokeAlpha);
    if (painter !== OPS.endPath && alpha >= FAINTEST) {
      const strokes = readPath(path, state.matrix);
      const rules = isFill ? listFilledRules(strokes) : listDrawnRules(strokes);
      for (const rule of rules) this.drawing.rules.push(rule);
      if (isFill) {
        const isSolid = alpha > SOLID && !state.isBlended && state.fill !== undefined;
        const isDark = state.fill === undefined || !isWhite(state.fill);
        const isOneRectangle = strokes.length === 1 && rules.length === 0 && strokes.every(isRectangle);
        this.#paint(moveBox(corners, state.matrix), isDark, isSolid && isOneRectangle);
      }
    }
    if (this.isCutting) this.cutTo(corners);
    this.isCutting = false;
  }

  #paint(box: Box, isDark: boolean, isCover: boolean): void {
    this.areas.push({ box, after: this.drawing.glyphs.length, isDark, isCover });
  }

  #judge(glyph: PrintedGlyph): Unseen | undefined {
    const { mode, fill, stroke, fillAlpha, strokeAlpha, groupAlpha, clip } = this.state;
    const inks = [
      ...(FILLED.includes(mode) && fillAlpha * groupAlpha >= FAINTEST ? [fill] : []),
      ...(OUTLINED.includes(mode) && strokeAlpha * groupAlpha >= FAINTEST ? [stroke] : []),
    ];
    if (this.isRemark) return 'annotation';
    if (this.marks.includes('hidden')) return 'layer';
    if (inks.length === 0) return 'invisible';
    if (glyph.size < SMALLEST_TYPE) return 'tiny';
    if (!holdsPoint(clip, ...findMiddle(glyph))) return 'outside';
    return inks.every((ink) => ink !== undefined && isWhite(ink)) ? 'white' : undefined;
  }
}
