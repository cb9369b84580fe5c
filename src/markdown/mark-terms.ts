import { termPath } from '../report/section-paths.ts';
import type { TermPlace } from '../report/terms/find-terms.ts';
import type { PlaceMark } from './mark-places.ts';

/** A term of the text that is to be marked. Indexes count in its block's text, as `listProseBlocks` gives it. */
export interface TermMark extends TermPlace {
  block: number;
}

/**
 * Set terms in links to what explains them. What the link is stands in its title, so that its name, which a screen
 * reader says in the middle of the sentence, is the report's words alone.
 */
export function markTerms(terms: readonly TermMark[]): PlaceMark[] {
  return terms.map(({ block, start, end, id }) => ({
    block,
    start,
    end,
    wrap: () => ({ hName: 'a', hProperties: { href: `/${termPath(id)}`, title: '术语解释' } }),
  }));
}
