import { foldForSearch } from './folding.ts';
import type { KnownWords, Lead } from './known-words.ts';

/** Least length of a query that is taken for a part of a saying: 官司 is one of 打官司. */
const LEAST = 2;

/**
 * Find the reports' words for what people say: for a query that is such a saying, or has some in it, or is a part of
 * some, in this order.
 */
export function findEverydayWords(typed: string, { everyday }: Pick<KnownWords, 'everyday'>): Lead | undefined {
  const query = fold(typed);
  if (query === '') return undefined;
  const sayings = everyday.flatMap(({ said, written }) => said.map((saying) => ({ saying, written })));
  const ways: readonly ((saying: string) => boolean)[] = [
    (saying) => saying === query,
    (saying) => query.includes(saying),
    (saying) => query.length >= LEAST && saying.includes(query),
  ];
  for (const isMeant of ways) {
    const meant = sayings.filter(({ saying }) => isMeant(fold(saying)));
    if (meant.length === 0) continue;
    // The longest says most; what others of the same query mean comes behind.
    const sorted = [...meant].sort((a, b) => b.saying.length - a.saying.length);
    return { typed, written: [...new Set(sorted.flatMap(({ written }) => written))], kind: 'everyday' };
  }
  return undefined;
}

function fold(text: string): string {
  return foldForSearch(text).text;
}
