/** A place in a content file; 1-based, like a finding's. */
export interface Place {
  file: string;
  line: number;
  column: number;
}
