import { readCounts } from './counts.ts';
import { readShares } from './shares.ts';
import type { SpelledRelation } from './spelled-relation.ts';
import { readSums } from './sums.ts';

/**
 * Read what a text says its numbers are to one another: a total and its parts (审结44件，其中维持21件、撤销4件、调解终止19件;
 * 民事20件、行政24件，共44件), what is counted within another number (32件，其中集团诉讼2件), and a share beside its part and whole
 * (受理1408件，结案1243件，结案率约88.28%).
 *
 * A relation is read where words say it, or where it is plain and exact; one that does not hold only where the words leave
 * no doubt that it was meant. What merely happens to fit is none.
 */
export function readSpelledRelations(text: string): SpelledRelation[] {
  const counts = readCounts(text);
  const sums = readSums(counts);
  return [...sums, ...readShares(counts, sums)].sort((a, b) => a.left.start - b.left.start);
}
