import type { Element, Nodes, Root } from 'hast';

/** What begins and ends a line of its own; anything else is taken to stand within a line. */
const BLOCKS = new Set(
  (
    'html body header nav main footer section article aside div form hgroup h1 h2 h3 h4 h5 h6 p blockquote ul ol li ' +
    'dl dt dd table caption thead tbody tr th td details summary label select option figure figcaption br hr'
  ).split(' '),
);

/** Never shown; or, for `code`, shown character by character as the original has it. */
const SKIPPED = new Set(['head', 'script', 'style', 'code']);

/** The texts of a page that a reader sees as running on: each from the edge of one block to the next, with its spaces. */
export function listRunningTexts(page: Root): string[] {
  const texts = [''];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') texts.push((texts.pop() ?? '') + node.value);
    if (!('children' in node) || (node.type === 'element' && isSkipped(node))) return;
    const isBlock = node.type === 'element' && BLOCKS.has(node.tagName);
    if (isBlock) texts.push('');
    node.children.forEach(walk);
    if (isBlock) texts.push('');
  };
  walk(page);
  return texts.filter((text) => text.trim() !== '');
}

function isSkipped({ tagName }: Element): boolean {
  return SKIPPED.has(tagName);
}
