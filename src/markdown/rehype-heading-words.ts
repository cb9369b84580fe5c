import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { segmentWords } from '../report/segment-words.ts';

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
