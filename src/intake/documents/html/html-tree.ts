import type { Element, Nodes, Root } from 'hast';
import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents';
import { countPrinted } from '../account.ts';
import { readValue } from '../declarations.ts';
import { isBoxHidden, readStyle } from './box-look.ts';
import { readControl } from './controls.ts';

const SOURCE_ONLY = ['script', 'style', 'noscript', 'template'];
const BLOCKS =
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  );

/** Whether browsers begin a line of its own for an element. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.includes(tagName);
}

/** Whether what an element holds is for the browser, not for readers. */
export function isSourceOnly({ tagName }: Element): boolean {
  return SOURCE_ONLY.includes(tagName);
}

/** Whether nobody sees anything of what an element holds, as far as the page itself says how it looks. */
export function isHidden(element: Element): boolean {
  return isBoxHidden(element) || (isInvisible(element) && !element.children.some(hasVisible));
}

function isInvisible(element: Element): boolean {
  return /^(?:hidden|collapse)$/u.test(readValue(readStyle(element), 'visibility') ?? '');
}

/** What is visible again within what is not. */
function hasVisible(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    (readValue(readStyle(node), 'visibility') === 'visible' || node.children.some((child) => hasVisible(child)))
  );
}

/** Texts below a node by what they are for, markup aside, a line end before each block; a form's value is text. */
export function listTexts(tree: Nodes): { text: string; use: 'text' | 'script' | 'source-comment' }[] {
  const texts: ReturnType<typeof listTexts> = [];
  visitParents(tree, (node) => {
    if (node.type === 'text') texts.push({ text: node.value, use: 'text' });
    if (node.type === 'comment') texts.push({ text: node.value, use: 'source-comment' });
    if (node.type !== 'element') return CONTINUE;
    if (isBlock(node)) texts.push({ text: '\n', use: 'text' });
    const value = readControl(node);
    if (value !== undefined) texts.push({ text: value, use: 'text' });
    if (!isSourceOnly(node)) return CONTINUE;
    texts.push({ text: readAll(node), use: 'script' });
    return SKIP;
  });
  return texts;
}

/** Count all text of a page, without regard to what becomes of it: the one side of the account. */
export function countSource(tree: Root): number {
  return listTexts(tree).reduce((sum, { text }) => sum + countPrinted(text), 0);
}

/** Text below a node that readers may see. */
export function readVisible(tree: Nodes): string {
  return listTexts(tree)
    .flatMap(({ text, use }) => (use === 'text' ? text : []))
    .join('');
}

/** Every text below a node, comments and the content of templates included. */
function readAll(node: Nodes): string {
  if (node.type === 'text' || node.type === 'comment') return node.value;
  const own = 'children' in node ? node.children.map((child) => readAll(child)).join('') : '';
  return node.type === 'element' && node.content ? own + readAll(node.content) : own;
}
