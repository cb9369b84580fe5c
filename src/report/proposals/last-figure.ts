import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { Mention } from './read-mentions.ts';

/** A figure of last year's ledger with the words that were around it. */
export interface LastFigure {
  figure: BoundFigure;
  mention: Mention;
  /** How many years before its report the year is that it speaks of. */
  yearsBack: number;
}
