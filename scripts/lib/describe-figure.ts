import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { writeFigure } from '../../src/ledger/printed-figure.ts';

/** A figure and the words that it was read from: `1243件，引文“结案1243件”`. */
export function describeFigure(figure: BoundFigure): string {
  return `${writeFigure(figure)}，引文“${figure.observation.quote}”`;
}
