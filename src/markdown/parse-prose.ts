import type { Root } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';

const parser = remark().freeze();

/**
 * Parse a section's Markdown into a tree whose positions are those of the text given.
 *
 * White space that typing or pasting leaves behind is dropped here, once for the pages and the checks alike: indents
 * before a paragraph (U+3000 and no-break spaces; indents are CSS), and line breaks inside one next to a Chinese
 * character, which a browser would show as a gap.
 */
export function parseProse(markdown: string): Root {
  const tree = parser.parse(markdown);
  visit(tree, 'text', (node, index, parent) => {
    const isFirst = index === 0 && (parent?.type === 'paragraph' || parent?.type === 'heading');
    const joined = node.value.replace(/(?<=\P{ASCII})\s*\n\s*|\s*\n\s*(?=\P{ASCII})/gu, '');
    node.value = isFirst ? joined.trimStart() : joined;
  });
  return tree;
}
