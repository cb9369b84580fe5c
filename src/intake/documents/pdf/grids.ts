import { writeRow } from '../line-joins.ts';
import type { SourceParagraph } from '../source-document.ts';
import { type Box, holdsPoint } from './matrix.ts';
import type { Rule } from './page-drawing.ts';
import type { PlacedGlyph } from './page-text.ts';
import { findRows } from './rows.ts';
import { writeGlyphs } from './write-segment.ts';

/** A table that rules are drawn round, with its rows as they are written. */
export interface Grid extends Box {
  rows: SourceParagraph[];
}

/** Rules so near to each other touch, in points. */
const TOUCH = 3;
/** A page with more rules than this is a map or a drawing. */
const MOST_RULES = 2000;

/** Find the tables of a page by their rules, and the glyphs that stand in none. */
export function findGrids(
  rules: readonly Rule[],
  glyphs: readonly PlacedGlyph[],
): { grids: Grid[]; others: PlacedGlyph[] } {
  const frames = rules.length > MOST_RULES ? [] : findClusters(rules).filter(isGrid);
  const grids: Grid[] = [];
  let others = [...glyphs];
  for (const frame of frames) {
    const box = boundBy(frame);
    const inside = Map.groupBy(others, (glyph) => holdsPoint(box, ...middleOf(glyph)));
    const own = inside.get(true) ?? [];
    const written = new Set<PlacedGlyph>();
    const rows = readGrid(frame, own, written);
    if (rows.length === 0) continue;
    grids.push({ ...box, rows });
    others = [...(inside.get(false) ?? []), ...own.filter((glyph) => !written.has(glyph))];
  }
  return { grids, others };
}

/** Rules that touch, together. */
function findClusters(rules: readonly Rule[]): Rule[][] {
  let clusters: { box: Box; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const touched = clusters.filter(({ rules: others }) => others.some((other) => touches(rule, other)));
    const joined = [rule, ...touched.flatMap((cluster) => cluster.rules)];
    clusters = [...clusters.filter((one) => !touched.includes(one)), { box: boundBy(joined), rules: joined }];
  }
  return clusters.map((cluster) => cluster.rules);
}

function touches(one: Rule, other: Rule): boolean {
  return (
    one.left - TOUCH <= other.right &&
    other.left - TOUCH <= one.right &&
    one.top - TOUCH <= other.bottom &&
    other.top - TOUCH <= one.bottom
  );
}

function boundBy(rules: readonly Rule[]): Box {
  return {
    left: Math.min(...rules.map(({ left }) => left)),
    top: Math.min(...rules.map(({ top }) => top)),
    right: Math.max(...rules.map(({ right }) => right)),
    bottom: Math.max(...rules.map(({ bottom }) => bottom)),
  };
}

/** Whether rules make more than one cell: one alone is a frame. */
function isGrid(rules: readonly Rule[]): boolean {
  const [rows, columns] = [listLevels(rules, true).length - 1, listLevels(rules, false).length - 1];
  return rows >= 1 && columns >= 1 && rows * columns > 1;
}

/** Places of the rules across, or down, each once. */
function listLevels(rules: readonly Rule[], isAcross: boolean): number[] {
  const places = rules.filter((rule) => rule.isAcross === isAcross).map((rule) => middle(rule, isAcross));
  return places.toSorted((a, b) => a - b).filter((place, index, all) => place - (all[index - 1] ?? -Infinity) > TOUCH);
}

function middle({ left, right, top, bottom }: Rule, isAcross: boolean): number {
  return isAcross ? (top + bottom) / 2 : (left + right) / 2;
}

/**
 * Read the cells between rules. A cell that reaches over several rows is written in the first of them. What
 * is written is put on record.
 */
function readGrid(
  rules: readonly Rule[],
  glyphs: readonly PlacedGlyph[],
  written: Set<PlacedGlyph>,
): SourceParagraph[] {
  const levels = listLevels(rules, true);
  return levels.slice(0, -1).flatMap((top, index): SourceParagraph[] => {
    const bottom = levels[index + 1] ?? top;
    const sides = listSides(rules, (top + bottom) / 2);
    const cells = sides.slice(0, -1).map((left, at) => {
      const right = sides[at + 1] ?? left;
      const cell = { left, right, top, bottom: findFloor(rules, (left + right) / 2, bottom) };
      const own = glyphs.filter((glyph) => !written.has(glyph) && holdsPoint(cell, ...middleOf(glyph)));
      for (const glyph of own) written.add(glyph);
      return { own, isMerged: cell.bottom > bottom + TOUCH };
    });
    if (cells.every(({ own }) => own.length === 0)) return [];
    const isMerged = cells.some((cell) => cell.isMerged && cell.own.length > 0);
    return [
      writeRow(
        cells.map(({ own }) => readCell(own)),
        isMerged ? [{ kind: 'merged-cells' }] : [],
      ),
    ];
  });
}

/** Where rules down stand at a height. */
function listSides(rules: readonly Rule[], y: number): number[] {
  return listLevels(
    rules.filter(({ top, bottom }) => top - TOUCH <= y && bottom + TOUCH >= y),
    false,
  );
}

/** The rule across below which a cell ends, from a height on. */
function findFloor(rules: readonly Rule[], x: number, from: number): number {
  const across = rules.filter(
    (rule) => rule.isAcross && rule.left - TOUCH <= x && rule.right + TOUCH >= x && middle(rule, true) >= from - TOUCH,
  );
  return Math.min(...across.map((rule) => middle(rule, true)), Infinity);
}

function readCell(glyphs: readonly PlacedGlyph[]): SourceParagraph[] {
  return findRows(glyphs).map((row) => {
    const { text, notes } = writeGlyphs(
      row.segments.flatMap((segment) => segment.glyphs),
      row,
    );
    return { kind: 'paragraph', text, notes };
  });
}

function middleOf({ left, right, baseline, size }: PlacedGlyph): [x: number, y: number] {
  return [(left + right) / 2, baseline - size / 3];
}
