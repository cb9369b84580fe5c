import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents';
import { countPrinted } from '../account.ts';
import { isHidden, isSourceOnly, readVisible } from './html-tree.ts';

/** What content management systems of government sites put articles in. */
const CONTAINERS = [
  '#UCAP-CONTENT',
  '#zoom',
  '#Zoom',
  '#zoomcon',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '.j-fontContent',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.wzcon',
  '.newscontnet',
  '[itemprop=articleBody]',
  'article',
];
/** Characters that a container must have to count as the article. */
const LEAST_TEXT = 100;

const HOLDERS = /^(?:article|body|div|main|section|td)$/u;

/** The part of a page that is the article. */
export interface Article {
  element: Element;
  /** Whether it was found by where most text is, rather than by a container's name. */
  isGuessed: boolean;
}

/** Find the article of a page: in a container that such pages commonly have, or where the text is densest. */
export function findArticle(tree: Root): Article | undefined {
  const visible = listVisible(tree);
  for (const selector of CONTAINERS) {
    const [longest] = selectAll(selector, tree)
      .filter((element) => visible.has(element))
      .toSorted((a, b) => countVisible(b) - countVisible(a));
    if (longest && countVisible(longest) >= LEAST_TEXT) return { element: longest, isGuessed: false };
  }
  const densest = findDensest(tree);
  return densest && { element: densest, isGuessed: true };
}

/** Elements that are shown, as far as their own and their ancestors' attributes say. */
function listVisible(tree: Root): Set<Element> {
  const visible = new Set<Element>();
  visitParents(tree, 'element', (element) => {
    if (isSourceOnly(element) || isHidden(element)) return SKIP;
    visible.add(element);
    return CONTINUE;
  });
  return visible;
}

function countVisible(element: Element): number {
  return countPrinted(readVisible(element));
}

/**
 * Find the element with most text of its own. Text counts for the block it stands in and, by half, for the next ones
 * outward, so that paragraphs side by side add up in what holds them all; links do not count.
 */
function findDensest(tree: Root): Element | undefined {
  const scores = new Map<Element, number>();
  addScores(tree, [], scores);
  return [...scores].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** @param holders Blocks that hold the node, innermost first. */
function addScores(node: Nodes, holders: readonly Element[], scores: Map<Element, number>): void {
  if (node.type === 'text') {
    for (const [distance, block] of holders.slice(0, 3).entries()) {
      scores.set(block, (scores.get(block) ?? 0) + countPrinted(node.value) / 2 ** distance);
    }
  } else if (node.type === 'root') {
    for (const child of node.children) addScores(child, holders, scores);
  } else if (node.type === 'element' && !isAside(node)) {
    const inner = HOLDERS.test(node.tagName) ? [node, ...holders] : holders;
    for (const child of node.children) addScores(child, inner, scores);
  }
}

function isAside(element: Element): boolean {
  return isSourceOnly(element) || isHidden(element) || ['a', 'head'].includes(element.tagName);
}
