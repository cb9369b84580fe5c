import type { PublishedFact } from '../content/schemas/published-record.ts';
import type { Place } from '../text/place.ts';

/** What editors say of a report, and where. */
export interface EditorialFact extends PublishedFact {
  place: Place;
  written?: WrittenFact;
}

/** The key that holds a fact, where there is one such key. */
export interface WrittenFact {
  /** Relative to the content folder. */
  file: string;
  path: readonly (string | number)[];
  /** What it holds for the fact to say some words; `undefined` where that cannot be told from them. */
  hold: (said: string) => unknown;
}
