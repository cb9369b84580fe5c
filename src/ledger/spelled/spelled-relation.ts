import type { Quantity } from '../../quantities/quantity.ts';
import type { WorkedOut } from '../relations.ts';

/** A relation that a text itself spells out between its numbers, worked out. */
export interface SpelledRelation {
  kind: 'sum' | 'ratio' | 'part';
  /** The total, the share, the part. */
  left: Quantity;
  /** The parts; part and whole; the whole. */
  right: readonly Quantity[];
  worked: WorkedOut;
}
