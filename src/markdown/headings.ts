import type { ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { readOutlineMark } from '../text/outline-mark.ts';
import { segmentWords } from '../text/words.ts';

/**
 * Set a heading as it is printed: its mark, 一是, apart from its words, and lines that break between words, by `<wbr>` and
 * never a character. A full stop, with which a heading runs in with its paragraph on paper, is set apart to be hidden from
 * the eye alone; nothing stands between such a heading and its paragraph, which paper sets in one line with it.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'p') return SKIP;
      if (headingRank(element) === undefined || index === undefined || !parent) return undefined;
      const text = toString(element);
      const { mark = '' } = readOutlineMark(text) ?? {};
      if (text.endsWith('。') && parent.children[index + 1]?.type === 'text') parent.children.splice(index + 1, 1);
      const isRunIn = text.endsWith('。');
      element.children = element.children.flatMap((child, place, all): ElementContent[] => {
        if (child.type !== 'text') return [child];
        const isMarked = place === 0 && mark !== '' && child.value.startsWith(mark);
        const isStopped = isRunIn && place === all.length - 1 && child.value.endsWith('。');
        const words = child.value.slice(isMarked ? mark.length : 0, isStopped ? -1 : undefined);
        return [
          ...(isMarked ? [h('b', mark)] : []),
          ...breakBetweenWords(words),
          ...(isStopped ? [h('span.stop', '。')] : []),
        ];
      });
      // Paper sets it in one line with its paragraph, two characters in: that takes an element within the heading.
      if (isRunIn) element.children = [h('span', element.children)];
      return SKIP;
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
      return rank !== undefined || element.tagName === 'p' ? SKIP : undefined;
    });
  };
}
