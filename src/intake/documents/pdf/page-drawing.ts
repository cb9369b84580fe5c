import type { Box } from './matrix.ts';

/** Why a glyph that a page draws is not seen on it, or is not read with its text. */
export type Unseen = 'annotation' | 'covered' | 'invisible' | 'layer' | 'outside' | 'overprint' | 'tiny' | 'white';

/** A glyph of a page, in points from the page's upper left corner as the page is shown. */
export interface DrawnGlyph {
  /** The characters that it shows: one, or the letters of a ligature; `\ufffd` where the font does not say. */
  text: string;
  /** Where its base line begins. */
  x: number;
  y: number;
  /** Where its base line goes, a step of one point. */
  stepX: number;
  stepY: number;
  /** How far it goes. */
  width: number;
  size: number;
  isBold: boolean;
  /** Whether the file says that it belongs to the page and not to the text. */
  isArtifact: boolean;
  unseen: Unseen | undefined;
}

/** A straight line of a page, across or down. */
export interface Rule extends Box {
  isAcross: boolean;
}

/** All that a page draws. */
export interface PageDrawing {
  /** 1-based. */
  number: number;
  width: number;
  height: number;
  /** In the order they are drawn. */
  glyphs: DrawnGlyph[];
  rules: Rule[];
  pictures: Box[];
}
