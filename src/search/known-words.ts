/** A word that the search knows, and how it sounds. */
export interface KnownWord {
  word: string;
  /** Its syllables without tones, apart by spaces, `xin fang`; what is no Chinese character is one each, as it is. */
  sounds: string;
}

/** What people say for what the reports write. */
export type EverydayWords = readonly { said: readonly string[]; written: readonly string[] }[];

/** What a slip is told by; all of it is somewhere in the reports, or on the site. */
export interface KnownNames {
  /** Words to take a slip for: what the reports write for everyday words, terms, headings, areas, indicators. */
  words: readonly KnownWord[];
  /** Common characters by how they sound: `fang` → `方放房访`. One that sounds in several ways is with each. */
  characters: Readonly<Record<string, string>>;
}

/** What the search knows beside its index. */
export interface KnownWords extends KnownNames {
  everyday: EverydayWords;
}

/** Words of the reports that a query may mean. */
export interface Lead {
  /** What of the query they stand for, as typed. */
  typed: string;
  written: readonly string[];
  /** Whether they are the reports' words for what is said otherwise, or the nearest to what was typed. */
  kind: 'everyday' | 'nearest';
}
