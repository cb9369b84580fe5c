/** Colours of a chart, as CSS writes them. */
export interface ChartInks {
  paper: string;
  text: string;
  /** Text that is not the main thing. */
  quiet: string;
  bar: string;
  /** Bars that others are measured by. */
  quietBar: string;
  /** What lies behind a bar that is a part of something. */
  track: string;
}

/** Read the inks that apply where an element stands. */
export function readInks(element: Element): ChartInks {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: read('--paper'),
    text: read('--ink'),
    quiet: read('--ink-2'),
    bar: read('--seal'),
    quietBar: read('--quiet-bar'),
    track: read('--track'),
  };
}

/** Side of the tile that is repeated, and its stripes, as ChartInks.astro has them. */
const TILE = 6;
const STRIPES = 'M-1 1 1-1M0 6 6 0M5 7 7 5';
const STRIPE_WIDTH = 2;

/**
 * Make diagonal stripes of an ink, between which the paper shows.
 *
 * @param ratio Pixels of the canvas for a CSS pixel.
 */
export function makeHatch(ink: string, ratio: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(TILE * ratio);
  const context = tile.getContext('2d');
  if (!context) return ink;
  context.scale(tile.width / TILE, tile.height / TILE);
  context.strokeStyle = ink;
  context.lineWidth = STRIPE_WIDTH;
  context.stroke(new Path2D(STRIPES));
  const pattern = context.createPattern(tile, 'repeat');
  // A pattern is scaled with the canvas it fills; the tile has that canvas's pixels already.
  pattern?.setTransform(new DOMMatrix().scale(TILE / tile.width));
  return pattern ?? ink;
}
