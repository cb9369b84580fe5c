import type { Step } from './members.ts';

/** A member that a collection gets. */
export interface Insertion {
  /** Index of the member that it stands before, as the text was opened. */
  index: number;
  /** `undefined` for an entry of a list. */
  key: string | undefined;
  value: unknown;
  /** Lines of comment above it, without their `#`. */
  comment: readonly string[];
  /** Of a list that is added, what it holds, each with its comment. */
  entries?: Insertion[];
}

/** What becomes of the members of a collection, by their indexes as the text was opened. */
export interface CollectionChange {
  /** The member that the collection is the value of; `undefined` for that of the whole text. */
  owner: Step | undefined;
  removed: Set<number>;
  set: Map<number, unknown>;
  inserted: Insertion[];
}

/** Thrown for what cannot be changed without harm to what stands round it. */
export class Uneditable extends Error {
  override name = 'Uneditable';
  /** Where it stands in the text. */
  readonly offset: number;

  constructor(offset: number) {
    super(`cannot edit at ${offset}`);
    this.offset = offset;
  }
}
