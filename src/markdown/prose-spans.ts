import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A run of a section's text and where it begins in the file; 1-based. */
export interface ProseSpan {
  text: string;
  line: number;
  column: number;
}

/** The text of a section as a reader meets it, in order, without any mark-up. */
export function listProseSpans(tree: Root): ProseSpan[] {
  const spans: ProseSpan[] = [];
  visit(tree, (node) => {
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && node.position) {
      spans.push({ text: node.value, line: node.position.start.line, column: node.position.start.column });
    }
  });
  return spans;
}
