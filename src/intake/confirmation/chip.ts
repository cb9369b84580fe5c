import type { ExcusedNumeral, Observation } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import type { BindingProblem } from '../../ledger/binding.ts';
import type { BoundFigure, PlacedRange } from '../../ledger/bound-figure.ts';
import type { Mention } from '../proposals/mentions.ts';
import type { Proposal } from '../proposals/proposed-ledger.ts';
import type { OpenNumeral } from './open-entries.ts';

/**
 * How far a number of a report's text is.
 *
 * - `confirmed`: a person has said which indicator it is of.
 * - `sure`: proposed, and nothing speaks against it; may be nodded through with others.
 * - `doubtful`: proposed, and to be looked at by itself; or entered so that it does not bind to the text.
 * - `new`: nobody's yet.
 * - `unread`: nobody's, and the reader makes nothing of it: 三年又六个月 in digits, 1/3.
 * - `excusable`: proposed as no figure.
 * - `excused`: a person has said that it is no figure.
 * - `free`: a number in Chinese numerals that nothing accounts for and need not.
 */
export type ChipState = 'confirmed' | 'sure' | 'doubtful' | 'new' | 'unread' | 'excusable' | 'excused' | 'free';

/** A number of a report's text, as a person decides about it. */
export interface Chip extends PlacedRange {
  /** Names it as long as its text is not changed before it: `oversight-of-power.3.14`. */
  key: string;
  state: ChipState;
  /** It as printed, with unit and qualifier. */
  words: string;
  /** What was shown of it, in short: equal ones, and nothing about it has changed. */
  seen: string;
  /** The numeral itself, which the ledger accounts for. */
  numeral: PlacedRange;
  /** The number with the words beside it; `undefined` where the reader makes nothing of it. */
  mention: Mention | undefined;
  /** The entry of figures.yml that claims it. */
  entry: ChipEntry | undefined;
  /** Why it probably is no figure, where nothing claims it. */
  excuse: string | undefined;
  /** It as nobody's number; `undefined` where something claims it. */
  open: OpenNumeral | undefined;
}

/** An entry of figures.yml, by its list and index, with what is known of it. */
export type ChipEntry =
  | {
      list: 'observations';
      index: number;
      entry: Observation;
      indicator: Indicator | undefined;
      /** As it binds, once `unitAlias` is among the indicator's; `undefined` where it does not. */
      figure: BoundFigure | undefined;
      problem: BindingProblem | undefined;
      /** A unit of the same meaning that the indicator does not have yet. */
      unitAlias: string | undefined;
      proposal: Proposal | undefined;
    }
  | { list: 'excused'; index: number; entry: ExcusedNumeral };

/** Name a number by its place. */
export function nameChip({ section, block, start }: PlacedRange): string {
  return `${section}.${block}.${start}`;
}
