/** One entry of a drafted figures.yml. */
export interface DraftedEntry<T extends object> {
  entry: T & { unconfirmed: true };
  /** Lines of the comment above it, in Chinese. */
  notes: readonly string[];
}
