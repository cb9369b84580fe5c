import { type Box, IDENTITY, type Matrix, move, moveBox } from './matrix.ts';
import type { DrawnGlyph, PageDrawing, Rule, Unseen } from './page-drawing.ts';

/** A glyph that is read, on a page turned so that its text runs across. */
export interface PlacedGlyph {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  isBold: boolean;
  isArtifact: boolean;
  /** How many glyphs are drawn before it, and whether a space is the last of them. */
  order: number;
  isAfterSpace: boolean;
}

/** Words that a page draws and that are not read with its text. */
export interface AsideWords {
  why: Unseen | 'rotated' | 'struck';
  words: string;
}

/** A page's glyphs, those that are read apart from the others. */
export interface PageText {
  number: number;
  width: number;
  height: number;
  glyphs: PlacedGlyph[];
  asides: AsideWords[];
  rules: Rule[];
  pictures: Box[];
}

/** Text that runs within so many degrees across runs across. */
const SLANT = 5;
/** A glyph again so near, in parts of its size and of its width, is the same one drawn again, which looks bold. */
const OVERPRINT = 0.25;
const OVERPRINT_OF_WIDTH = 0.6;

/** How far above the base line, in type sizes, a rule strikes text through. */
const STRIKE_LOWEST = 0.12;
const STRIKE_HIGHEST = 0.6;

/** Tell what of a page is read: what is seen and runs as most of its text does. */
export function placeGlyphs(drawing: PageDrawing): PageText {
  hideOverprint(drawing.glyphs);
  const seen = drawing.glyphs.filter(({ unseen }) => unseen === undefined);
  const quarter = findMainQuarter(seen);
  const turn = turnBack(quarter, drawing);
  const isAcross = quarter % 2 === 0;
  const rules = drawing.rules.map((rule) => ({ ...turnBox(rule, turn), isAcross: rule.isAcross === isAcross }));
  const glyphs: PlacedGlyph[] = [];
  const asides: AsideWords[] = [];
  let last: { aside: AsideWords; index: number } | undefined;
  for (const [index, glyph] of drawing.glyphs.entries()) {
    const placed = placeGlyph(glyph, turn);
    const why = glyph.unseen ?? (isAlong(glyph, quarter) ? undefined : 'rotated') ?? findStroke(placed, rules);
    if (why === undefined) {
      const isAfterSpace = drawing.glyphs[index - 1]?.text.trim() === '';
      glyphs.push({ ...placed, order: index, isAfterSpace });
    } else if (last?.aside.why === why && last.index === index - 1) {
      last.aside.words += glyph.text;
      last.index = index;
    } else {
      last = { aside: { why, words: glyph.text }, index };
      asides.push(last.aside);
    }
  }
  return {
    number: drawing.number,
    width: isAcross ? drawing.width : drawing.height,
    height: isAcross ? drawing.height : drawing.width,
    glyphs: glyphs.filter(({ text }) => text.trim() !== ''),
    asides: asides.filter(({ words }) => words.trim() !== ''),
    rules,
    pictures: drawing.pictures.map((box) => turnBox(box, turn)),
  };
}

function hideOverprint(glyphs: readonly DrawnGlyph[]): void {
  const places = new Map<string, DrawnGlyph[]>();
  for (const glyph of glyphs) {
    if (glyph.unseen !== undefined || glyph.text.trim() === '') continue;
    const reach = Math.min(glyph.size * OVERPRINT, glyph.width * OVERPRINT_OF_WIDTH);
    const [column, row] = [Math.round(glyph.x / 8), Math.round(glyph.y / 8)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => places.get(`${glyph.text} ${column + dx} ${row + dy}`) ?? []),
    );
    if (near.some(({ x, y, size }) => Math.hypot(x - glyph.x, y - glyph.y) < reach && size > glyph.size * 0.7)) {
      glyph.unseen = 'overprint';
    } else {
      const key = `${glyph.text} ${column} ${row}`;
      places.set(key, [...(places.get(key) ?? []), glyph]);
    }
  }
}

/** Quarter turns clockwise that most of a page's text is turned by. */
function findMainQuarter(glyphs: readonly DrawnGlyph[]): number {
  const counts = [0, 1, 2, 3].map((quarter) => glyphs.filter((glyph) => isAlong(glyph, quarter)).length);
  return counts.indexOf(Math.max(...counts));
}

function isAlong({ stepX, stepY }: DrawnGlyph, quarter: number): boolean {
  const angle = (Math.atan2(stepY, stepX) * 180) / Math.PI - quarter * 90;
  return Math.abs(((angle + 540) % 360) - 180) < SLANT;
}

/** Tell whether a rule strikes a glyph through: one across the middle, above the base line. */
function findStroke(
  { left, right, baseline, size, text }: Omit<PlacedGlyph, 'order' | 'isAfterSpace'>,
  rules: readonly Rule[],
): 'struck' | undefined {
  const middle = (left + right) / 2;
  const isStruck = rules.some(
    (rule) =>
      rule.isAcross &&
      rule.left <= middle &&
      rule.right >= middle &&
      rule.bottom < baseline - size * STRIKE_LOWEST &&
      rule.top > baseline - size * STRIKE_HIGHEST,
  );
  return isStruck && text.trim() !== '' ? 'struck' : undefined;
}

function turnBack(quarter: number, { width, height }: PageDrawing): Matrix {
  const turns: Matrix[] = [IDENTITY, [0, -1, 1, 0, 0, width], [-1, 0, 0, -1, width, height], [0, 1, -1, 0, height, 0]];
  return turns[quarter] ?? IDENTITY;
}

function turnBox({ left, top, right, bottom }: Box, turn: Matrix): Box {
  return moveBox([left, top, right, bottom], turn);
}

function placeGlyph(glyph: DrawnGlyph, turn: Matrix): Omit<PlacedGlyph, 'order' | 'isAfterSpace'> {
  const { text, size, width, isBold, isArtifact } = glyph;
  const [left, baseline] = move(glyph.x, glyph.y, turn);
  return { text, left, right: left + width, baseline, size, isBold, isArtifact };
}
