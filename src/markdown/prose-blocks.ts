import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { listProseSpans, type ProseSpan } from './prose-spans.ts';

/** One paragraph or heading of a section's text. */
export interface ProseBlock {
  /** Its words, without mark-up; positions in a section's text count in these. */
  text: string;
  isHeading: boolean;
  spans: ProseSpan[];
}

/** The paragraphs and headings of a section, in order. */
export function listProseBlocks(tree: Root): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const spans = listProseSpans({ type: 'root', children: [node] });
    blocks.push({ text: spans.map(({ text }) => text).join(''), isHeading: node.type === 'heading', spans });
  });
  return blocks;
}
