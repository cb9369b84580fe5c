import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { segmentWords } from '../text/words.ts';

/**
 * Set each heading beside a link to itself. The link stands outside the heading and has no text of its own, so that
 * neither the outline nor the verbatim text changes. A full stop that ends a run-in heading is wrapped, to be set
 * quieter than the words; nothing stands between such a heading and its paragraph, which paper sets in one line with it.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const { id } = element.properties;
      if (!/^h[1-6]$/.test(element.tagName) || index === undefined || !parent || typeof id !== 'string')
        return undefined;
      const title = toString(element).replace(/。$/u, '');
      if (toString(element).endsWith('。') && parent.children[index + 1]?.type === 'text') {
        parent.children.splice(index + 1, 1);
      }
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['heading'] },
        children: [
          { ...element, children: element.children.flatMap(wrapFinalStop) },
          {
            type: 'element',
            tagName: 'a',
            properties: { className: ['anchor'], href: `#${id}`, ariaLabel: `链接到“${title}”` },
            children: [],
          },
        ],
      };
      return SKIP;
    });
  };
}

function wrapFinalStop(child: ElementContent, index: number, siblings: ElementContent[]): ElementContent[] {
  if (index !== siblings.length - 1 || child.type !== 'text' || !child.value.endsWith('。')) return [child];
  const stop: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['stop'] },
    children: [{ type: 'text', value: '。' }],
  };
  return [{ type: 'text', value: child.value.slice(0, -1) }, stop];
}

/** Mark where a heading's lines may break, so that no word is cut in two. Adds `<wbr>`, never a character. */
export function rehypeHeadingWords() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return;
      element.children = element.children.flatMap((child): ElementContent[] =>
        child.type === 'text' ? breakBetweenWords(child.value) : [child],
      );
    });
  };
}

function breakBetweenWords(text: string): ElementContent[] {
  return segmentWords(text).flatMap((run, index): ElementContent[] => {
    const word: ElementContent = { type: 'text', value: run };
    return index === 0 ? [word] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, word];
  });
}

/** Push every heading down by `levels`, to h6 at most. */
export function rehypeShiftHeadings(levels: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level !== undefined) element.tagName = `h${Math.min(6, Number(level) + levels)}`;
    });
  };
}
