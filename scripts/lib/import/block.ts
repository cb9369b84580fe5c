/** A heading or a paragraph of the report, and the line of the original that it stands on. */
export interface Block {
  kind: 'heading' | 'paragraph';
  /** As printed, outline mark included. */
  text: string;
  line: number;
}
