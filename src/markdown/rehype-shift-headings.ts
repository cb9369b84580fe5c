import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Push every heading down by `levels`, to h6 at most. */
export function rehypeShiftHeadings(levels: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level !== undefined) element.tagName = `h${Math.min(6, Number(level) + levels)}`;
    });
  };
}
