import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { paragraphAnchor } from '../report/section-paths.ts';

/** Give each paragraph of a section its id; headings, which have anchors of their words, are not counted. */
export function identifyParagraphs(tree: Root): Map<Paragraph, string> {
  const ids = new Map<Paragraph, string>();
  visit(tree, 'paragraph', (paragraph) => {
    ids.set(paragraph, paragraphAnchor(ids.size + 1));
  });
  return ids;
}

/** Have each paragraph of a tree rendered with its id, `prefix` before it. Changes the tree. */
export function setParagraphIds(tree: Root, prefix: string): void {
  for (const [paragraph, id] of identifyParagraphs(tree)) {
    paragraph.data = { ...paragraph.data, hProperties: { ...paragraph.data?.hProperties, id: prefix + id } };
  }
}
