import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { identifyParagraphs } from './identify-paragraphs.ts';
import { listProseSpans, type ProseSpan } from './prose-spans.ts';

/** One paragraph or heading of a section's text. */
export interface ProseBlock {
  /** Its words, without mark-up; positions in a section's text count in these. */
  text: string;
  isHeading: boolean;
  /** Anchor of a paragraph, `p-1`; `undefined` for a heading, which has one of its words. */
  id: string | undefined;
  spans: ProseSpan[];
}

/** The paragraphs and headings of a section, in order. */
export function listProseBlocks(tree: Root): ProseBlock[] {
  const ids = identifyParagraphs(tree);
  const blocks: ProseBlock[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const spans = listProseSpans({ type: 'root', children: [node] });
    const text = spans.map((span) => span.text).join('');
    const isHeading = node.type === 'heading';
    blocks.push({ text, isHeading, id: isHeading ? undefined : ids.get(node), spans });
  });
  return blocks;
}
