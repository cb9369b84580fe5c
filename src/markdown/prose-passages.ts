import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { PlacedText } from '../report/placed-text.ts';
import { joinRuns } from '../report/placed-text.ts';
import { placeProse } from './place-prose.ts';
import { listProseSpans } from './prose-spans.ts';

/**
 * All text of a section's Markdown, paragraph by paragraph: as prose blocks, and what else there may be in between.
 *
 * @param markdown The Markdown that the tree was parsed from.
 * @param file Name that the places carry.
 */
export function placePassages(tree: Root, markdown: string, file: string): PlacedText[] {
  const passages: PlacedText[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'code') return undefined;
    const spans = listProseSpans({ type: 'root', children: [node] });
    if (spans.length > 0) passages.push(joinRuns(placeProse(spans, markdown, file)));
    return SKIP;
  });
  return passages;
}
