/** A place in a file; 1-based, as editors count. */
export interface Place {
  file: string;
  line: number;
  column: number;
}
