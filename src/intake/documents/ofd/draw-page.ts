import type { Element } from 'xast';
import { findChild, listElements, readAttribute } from '../docx/xml.ts';
import { boxAround, combine, holdsPoint, type Matrix, move, moveBox } from '../pdf/matrix.ts';
import type { DrawnGlyph, PageDrawing, Unseen } from '../pdf/page-drawing.ts';
import {
  FAINTEST,
  findMiddle,
  hideByPaint,
  isRectangle,
  isWhite,
  listDrawnRules,
  listFilledRules,
  type PaintedArea,
  SMALLEST_TYPE,
  SOLID,
} from '../pdf/painted.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { OfdLayer, OfdPage } from './ofd-package.ts';
import { findInk, type Ink, type Resources } from './ofd-resources.ts';
import { readContent, readFlag, readNumber, readNumbers } from './ofd-xml.ts';
import { readPathData } from './path-data.ts';
import { guessWidth, readTextCodes } from './text-code.ts';

/** Points of a millimetre. */
const SCALE = 72 / 25.4;
const BOLD_WEIGHT = 600;
/** A character is set no wider than this, in parts of its width, before what follows is a gap. */
const LOOSE = 1.3;
/** Most objects of a page, those of drawings within drawings each time they are used. */
const MOST_OBJECTS = 200_000;
const DEEPEST = 20;
const BLACK: Ink = { colour: '#000000', alpha: 1 };
/** Directions of reading, in degrees, as steps across and down. */
const HEADINGS: Partial<Record<number, readonly [number, number]>> = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] };

/** What an object is drawn within. */
interface Setting {
  matrix: Matrix;
  origin: OfdLayer['origin'];
  drawParam: string | undefined;
  isVisible: boolean;
  alpha: number;
  depth: number;
}

/** A page while it is drawn. */
interface Sheet {
  drawing: PageDrawing;
  areas: PaintedArea[];
  resources: Resources;
  objects: number;
}

/** Draw a page, and keep what is drawn instead of showing it. */
export function drawPage({ box, layers, resources }: OfdPage, number: number): PageDrawing {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const sheet: Sheet = {
    drawing: { number, width: width * SCALE, height: height * SCALE, glyphs: [], rules: [], pictures: [] },
    areas: [],
    resources,
    objects: 0,
  };
  const base: Matrix = [SCALE, 0, 0, SCALE, -left * SCALE, -top * SCALE];
  for (const { element, origin } of layers) {
    drawAll(element, sheet, {
      matrix: combine(findPlace(element), base),
      origin,
      drawParam: readAttribute(element, 'DrawParam'),
      isVisible: true,
      alpha: 1,
      depth: 0,
    });
  }
  hideByPaint(sheet.drawing.glyphs, sheet.areas);
  return sheet.drawing;
}

function drawAll(parent: Element, sheet: Sheet, setting: Setting): void {
  if (setting.depth > DEEPEST) throw new RefusedDocument('broken');
  for (const object of listElements(parent)) {
    sheet.objects += 1;
    if (sheet.objects > MOST_OBJECTS) throw new RefusedDocument('too-large');
    drawObject(object, sheet, setting);
  }
}

function drawObject(object: Element, sheet: Sheet, outer: Setting): void {
  const setting: Setting = {
    ...outer,
    isVisible: outer.isVisible && readFlag(object, 'Visible', true),
    alpha: (outer.alpha * (readNumber(object, 'Alpha') ?? 255)) / 255,
    depth: outer.depth + 1,
  };
  if (object.name === 'PageBlock') {
    drawAll(object, sheet, setting);
  } else if (object.name === 'TextObject') {
    drawText(object, sheet, place(object, setting));
  } else if (object.name === 'PathObject') {
    drawPath(object, sheet, place(object, setting));
  } else if (object.name === 'ImageObject' && setting.isVisible) {
    drawPicture(object, sheet, setting);
  } else if (object.name === 'CompositeObject') {
    const unit = sheet.resources.composites.get(readAttribute(object, 'ResourceID') ?? '');
    const content = findChild(unit, 'Content');
    if (content) drawAll(content, sheet, place(object, setting));
  }
}

/** Where an object's own units lie: turned and stretched, then moved to the corner of its boundary. */
function findPlace(object: Element): Matrix {
  const [x = 0, y = 0] = readNumbers(object, 'Boundary');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumbers(object, 'CTM');
  return combine([a, b, c, d, e, f], [1, 0, 0, 1, x, y]);
}

function place(object: Element, setting: Setting): Setting {
  return { ...setting, matrix: combine(findPlace(object), setting.matrix) };
}

function drawText(object: Element, { drawing, resources }: Sheet, setting: Setting): void {
  const size = readNumber(object, 'Size') ?? 0;
  const stretch = readNumber(object, 'HScale') ?? 1;
  const codes = listElements(object).filter(({ name }) => name === 'TextCode');
  const isDown = codes.some((code) => code.attributes['DeltaY']) && !codes.some((code) => code.attributes['DeltaX']);
  const direction = readNumber(object, 'ReadDirection') ?? 0;
  const heading = HEADINGS[isDown ? 90 : direction] ?? [1, 0];
  const { matrix } = setting;
  const [originX, originY] = move(0, 0, matrix);
  const along = move(heading[0], heading[1], matrix);
  const unit = Math.hypot(along[0] - originX, along[1] - originY) || 1;
  const isBold =
    resources.boldFonts.has(readAttribute(object, 'Font') ?? '') || (readNumber(object, 'Weight') ?? 0) >= BOLD_WEIGHT;
  const inks = listInks(object, setting, resources);
  for (const character of readTextCodes(object, size * stretch, heading)) {
    const usual = guessWidth(character.text) * size * stretch;
    const { advance = usual } = character;
    const [x, y] = move(character.x, character.y, matrix);
    const glyph = {
      text: character.text,
      x,
      y,
      stepX: (along[0] - originX) / unit,
      stepY: (along[1] - originY) / unit,
      width: (advance > usual * LOOSE ? usual : advance) * unit,
      size: size * Math.hypot(matrix[2], matrix[3]),
      isBold,
    };
    drawing.glyphs.push({
      ...glyph,
      isArtifact: setting.origin === 'template',
      unseen: judge(glyph, inks, setting, drawing),
    });
  }
}

/** Inks that a text is drawn with so that it shows. */
function listInks(object: Element, { alpha, drawParam }: Setting, resources: Resources): Ink[] {
  const fill = readFlag(object, 'Fill', true)
    ? (findInk(object, 'FillColor', drawParam, resources) ?? BLACK)
    : undefined;
  const stroke = readFlag(object, 'Stroke', false)
    ? (findInk(object, 'StrokeColor', drawParam, resources) ?? BLACK)
    : undefined;
  return [fill, stroke]
    .filter((ink) => ink !== undefined && ink.alpha * alpha >= FAINTEST)
    .filter((ink) => ink !== undefined);
}

function judge(
  glyph: Omit<DrawnGlyph, 'isArtifact' | 'unseen'>,
  inks: readonly Ink[],
  { origin, isVisible }: Setting,
  { width, height }: PageDrawing,
): Unseen | undefined {
  if (origin === 'annotation') return 'annotation';
  if (!isVisible || inks.length === 0) return 'invisible';
  if (glyph.size < SMALLEST_TYPE) return 'tiny';
  if (!holdsPoint({ left: 0, top: 0, right: width, bottom: height }, ...findMiddle(glyph))) return 'outside';
  return inks.every(({ colour }) => colour !== undefined && isWhite(colour)) ? 'white' : undefined;
}

function drawPath(object: Element, sheet: Sheet, setting: Setting): void {
  const { drawing, resources, areas } = sheet;
  const strokes = readPathData(readContent(findChild(object, 'AbbreviatedData')), setting.matrix);
  if (!setting.isVisible || strokes.length === 0) return;
  const find = (name: 'FillColor' | 'StrokeColor'): Ink | undefined =>
    findInk(object, name, setting.drawParam, resources);
  const pen = readFlag(object, 'Stroke', true) ? (find('StrokeColor') ?? BLACK) : undefined;
  if (pen && pen.alpha * setting.alpha >= FAINTEST) drawing.rules.push(...listDrawnRules(strokes));
  const fill = readFlag(object, 'Fill', false) ? find('FillColor') : undefined;
  if (!fill || fill.alpha * setting.alpha < FAINTEST) return;
  drawing.rules.push(...listFilledRules(strokes));
  areas.push({
    box: boxAround(strokes.flatMap(({ points }) => points)),
    after: drawing.glyphs.length,
    isDark: fill.colour === undefined || !isWhite(fill.colour),
    isCover:
      fill.alpha * setting.alpha > SOLID &&
      fill.colour !== undefined &&
      strokes.length === 1 &&
      strokes.every(isRectangle),
  });
}

function drawPicture(object: Element, { drawing, areas }: Sheet, { matrix }: Setting): void {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(object, 'Boundary');
  const box = moveBox([x, y, x + width, y + height], matrix);
  drawing.pictures.push(box);
  areas.push({ box, after: drawing.glyphs.length, isDark: true, isCover: false });
}
