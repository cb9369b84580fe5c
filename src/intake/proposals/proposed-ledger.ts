import type { FigureDifference } from '../../compare/figure-differences.ts';
import type { ExcusedNumeral, Observation, Qualifier } from '../../content/schemas/figures.ts';
import type { BoundFigure, PlacedRange } from '../../ledger/bound-figure.ts';
import type { FigureRelation, PlacedRelation } from '../../ledger/spelled-relations.ts';
import type { Mention } from './mentions.ts';

/** A ledger worked out for a new report from the one before. Plain data; every entry waits for somebody to confirm it. */
export interface ProposedLedger {
  year: number;
  /** Year of the report whose figures were looked for, mostly the year before; `undefined` where there is none. */
  lastYear: number | undefined;
  /** In the order of the new text; no two claim the same number of it. */
  proposals: Proposal[];
  /** Figures of last year's ledger that the new text does not seem to have. */
  missing: MissingFigure[];
  /** Last year's excused entries that fit the new text again, with the quote as it stands there. */
  excused: ExcusedNumeral[];
  /** Arabic numerals of the new text that nothing accounts for yet, in its order. */
  unclaimed: UnclaimedNumeral[];
  /** What the new text says the numbers of these entries, and of those that there are, are to one another. */
  relations: FigureRelation[];
  /** What it says of any of its numbers that does not hold, and is not declared. */
  broken: PlacedRelation[];
}

/**
 * How far a proposal can be relied on. `certain`: the same words in the same section with the same unit. `likely`: one
 * thing differs. `doubtful`: several do, or there is a rival.
 */
export type Confidence = 'certain' | 'likely' | 'doubtful';

/** A figure that a number of the text may be. */
export interface Proposal {
  /** The entry for figures.yml. It binds to the new text, once `unitAlias` is among the indicator's. */
  observation: Observation;
  confidence: Confidence;
  /** What speaks against it; empty where it is certain. */
  doubts: Doubt[];
  /** Whether it may be nodded through with others, each pair read: nothing in the words or the number asks for more. */
  isSure: boolean;
  /** What last year's ledger has in its place; of a figure that is new beside one of last year's, that one. */
  before: PrintedPlace;
  /** Differences to last year that are worth a look, however certain the place is. */
  changes: FigureDifference[];
  /** A unit of the same meaning that the indicator does not have yet. */
  unitAlias?: string;
  /** Other places nearly as good, best first, that no proposal claims. */
  alternatives: PrintedPlace[];
}

/** Why a proposal may be wrong. */
export type Doubt =
  /**
   * Words around the number are worded differently; `similarity` is 0–1. `before` and `now` are what one year says and the
   * other does not, empty where that is nothing.
   */
  | { kind: 'words'; similarity: number; before: string; now: string }
  /** It stands in another section than last year. */
  | { kind: 'section'; before: string }
  | { kind: 'unit'; before: string }
  /** It is more than ten times last year's, or less than a tenth. */
  | { kind: 'tenfold'; before: number }
  /** It is one end of a range, 1—2个. */
  | { kind: 'range' }
  /** `alternatives` has places nearly as good. */
  | { kind: 'alternatives' }
  /** The place is nearly as good for another indicator that has found no other. */
  | { kind: 'contended'; indicator: string }
  /** Last year's report had no number for this period; it was read from 由…增至… or from a year before the number. */
  | { kind: 'period' };

/** A printed number, where it stands. */
export interface PrintedPlace {
  value: number;
  unit: string;
  qualifier?: Qualifier;
  /** The year it speaks of. */
  period: string;
  section: string;
  /** The piece of the text around it. */
  clause: string;
}

/** A figure of last year's that was not found. */
export interface MissingFigure {
  indicator: string;
  before: PrintedPlace;
  /** The most similar place, and why it was not taken. */
  rejected?: { place: PrintedPlace; obstacle: Obstacle };
}

/** Why a place cannot be an indicator's, however similar its words. */
export type Obstacle =
  /** The words around it differ too much. */
  | { kind: 'words'; similarity: number }
  /** Its unit means something else: 人次 is not 人. */
  | { kind: 'unit' }
  /** Its words say the opposite, or another level: 上升 for 下降, 省级 for 市级. */
  | { kind: 'opposite' }
  /** It speaks of another year: the 344 of 由344个增至346个. */
  | { kind: 'period' }
  /** It is an aim. */
  | { kind: 'plan' }
  /** No piece of its paragraph leads to it alone. */
  | { kind: 'quote' }
  /** Another indicator has it. */
  | { kind: 'taken'; indicator: string };

/** A numeral that nothing accounts for, or several that make up one, 1/3, and what to make of it. */
export interface UnclaimedNumeral extends PlacedRange {
  /** The digits as printed, with what joins them. */
  text: string;
  clause: string;
  suggestion: Suggestion;
}

/** What to begin with for a numeral that nothing is proposed for. */
export type Suggestion =
  | FigureSuggestion
  /** Probably no figure: it stands in quotation marks, is a number of years, or an aim. `figure` is what it is otherwise. */
  | { kind: 'excuse'; because: 'quoted' | 'years' | 'plan'; figure: FigureSuggestion }
  /** A numeral that the reader makes nothing of: 1/3, 3年6个月. */
  | { kind: 'unread' };

/**
 * Probably a new figure. `unit` is empty where no list has what is printed, and a person has to say it; `name` is a draft
 * made of the words beside the number, empty where there are none.
 */
export interface FigureSuggestion {
  kind: 'figure';
  value: number;
  unit: string;
  qualifier?: Qualifier;
  name: string;
}

/** A figure of last year's ledger with the words that were around it. */
export interface LastFigure {
  figure: BoundFigure;
  mention: Mention;
  /** How many years before its report the year is that it speaks of. */
  yearsBack: number;
}
