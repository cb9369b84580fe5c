import type { ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { dropFullStop } from '../text/sentences.ts';
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
      if (headingRank(element) === undefined || index === undefined || !parent || typeof id !== 'string')
        return undefined;
      const title = dropFullStop(toString(element));
      if (toString(element).endsWith('。') && parent.children[index + 1]?.type === 'text') {
        parent.children.splice(index + 1, 1);
      }
      parent.children[index] = h('div.heading', [
        { ...element, children: element.children.flatMap(wrapFinalStop) },
        h('a.anchor', { href: `#${id}`, ariaLabel: `链接到“${title}”` }),
      ]);
      return SKIP;
    });
  };
}

function wrapFinalStop(child: ElementContent, index: number, siblings: ElementContent[]): ElementContent[] {
  if (index !== siblings.length - 1 || child.type !== 'text' || !child.value.endsWith('。')) return [child];
  return [{ type: 'text', value: child.value.slice(0, -1) }, h('span.stop', '。')];
}

/** Mark where a heading's lines may break, so that no word is cut in two. Adds `<wbr>`, never a character. */
export function rehypeHeadingWords() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (headingRank(element) === undefined) return;
      element.children = element.children.flatMap((child): ElementContent[] =>
        child.type === 'text' ? breakBetweenWords(child.value) : [child],
      );
    });
  };
}

function breakBetweenWords(text: string): ElementContent[] {
  return segmentWords(text).flatMap((run, index): ElementContent[] => {
    const word: ElementContent = { type: 'text', value: run };
    return index === 0 ? [word] : [h('wbr'), word];
  });
}

/** Push every heading down by `levels`, to h6 at most. */
export function rehypeShiftHeadings(levels: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const rank = headingRank(element);
      if (rank !== undefined) element.tagName = `h${Math.min(6, rank + levels)}`;
    });
  };
}
