import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Term } from '../content/schemas/glossary.ts';
import { rangesOverlap, type TextRange } from '../ledger/bound-figure.ts';
import { isProseBlock } from '../report/prose.ts';
import { findTerms } from '../report/terms.ts';
import { contains, type Span } from '../text/span.ts';
import type { TermMark } from './place-marks.ts';

/** A run of a paragraph's text without mark-up in it, and whether it stands in a link. */
interface Run extends Span {
  text: string;
  isLinked: boolean;
}

/**
 * Choose the places of a section where terms are to be marked: of each the first in a paragraph that is neither in a link
 * nor cut by other mark-up, nor has a figure in it.
 */
export function chooseTerms(tree: Root, terms: readonly Term[], figures: readonly TextRange[]): TermMark[] {
  const chosen = new Map<string, TermMark>();
  let block = -1;
  visit(tree, (node) => {
    if (!isProseBlock(node)) return;
    block += 1;
    if (node.type !== 'paragraph') return;
    const runs = listRuns(node);
    for (const place of findTerms(runs.map(({ text }) => text).join(''), terms)) {
      const run = runs.find((candidate) => contains(candidate, place));
      const isFree = !figures.some((figure) => rangesOverlap(figure, { ...place, block }));
      if (run && !run.isLinked && isFree && !chosen.has(place.id)) chosen.set(place.id, { ...place, block });
    }
  });
  return [...chosen.values()];
}

function listRuns(paragraph: Nodes): Run[] {
  const runs: Run[] = [];
  const walk = (node: Nodes, isLinked: boolean): void => {
    if (node.type === 'text') {
      const start = runs.at(-1)?.end ?? 0;
      runs.push({ start, end: start + node.value.length, text: node.value, isLinked });
    }
    if (!('children' in node)) return;
    for (const child of node.children) walk(child, isLinked || node.type === 'link' || node.type === 'linkReference');
  };
  walk(paragraph, false);
  return runs;
}
