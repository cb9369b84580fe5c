import type { TextPlace } from './read-selection.ts';

/** All words of a page, each block on a line of its own. */
export interface PageText {
  words: string;
  /** Index of a place in them. */
  indexOf: (place: TextPlace) => number;
}

/** Read the page as a browser does that looks for words in it. */
export function readPageText(): PageText {
  const starts = new Map<Text, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue;
    const own = findBlock(node);
    if (own !== block) words += '\n';
    block = own;
    starts.set(node, words.length);
    words += node.data.replace(/\s/g, ' ');
  }
  return { words, indexOf: ({ node, offset }) => (starts.get(node) ?? 0) + offset };
}

function findBlock(node: Text): Element | null {
  let element = node.parentElement;
  while (element && /^(?:inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}
