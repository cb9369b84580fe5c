import type { PlaceMark } from './mark-places.ts';

/** A number of the text that is to be marked. Indexes count in its block's text, as `listProseBlocks` gives it. */
export interface FigureMark {
  block: number;
  start: number;
  end: number;
  /** Anchor of the number on its page. */
  anchor: string;
  value: number;
}

/** Set figures in `<data value id>`. One over several texts keeps its anchor once. */
export function markFigures(figures: readonly FigureMark[]): PlaceMark[] {
  return figures.map(({ block, start, end, anchor, value }) => ({
    block,
    start,
    end,
    wrap: (isFirst) => ({
      hName: 'data',
      hProperties: { value: String(value), ...(isFirst ? { id: anchor } : {}) },
    }),
  }));
}
