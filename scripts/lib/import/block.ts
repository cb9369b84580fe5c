import type { OutlineMark } from '../../../src/report/outline-mark.ts';

/** A heading or a paragraph of the report, and the line of the original that it stands on. */
export interface Block {
  kind: 'heading' | 'paragraph';
  /** As printed, outline mark included. */
  text: string;
  line: number;
  /** Its outline mark; a row of a table has none. */
  mark: OutlineMark | undefined;
  /** Level of the heading that the document styles its line as. */
  styleLevel?: number | undefined;
}
