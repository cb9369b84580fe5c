import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Copy a section's tree with other words in one of its paragraphs or headings.
 *
 * @param block Index of the paragraph or heading, as `listProseBlocks` counts them.
 * @param stretch Where the words to replace stand in its text.
 */
export function replaceInBlock(
  tree: Root,
  block: number,
  { start, end }: { start: number; end: number },
  words: string,
): Root {
  const replaced = structuredClone(tree);
  let index = -1;
  visit(replaced, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    index += 1;
    if (index !== block) return;
    let offset = 0;
    visit(node, 'text', (text) => {
      const [from, to] = [start - offset, end - offset];
      const { length } = text.value;
      offset += length;
      if (from >= length || to <= 0) return;
      // Over several texts, the first takes all the words.
      text.value = text.value.slice(0, Math.max(0, from)) + (from >= 0 ? words : '') + text.value.slice(to);
    });
  });
  return replaced;
}
