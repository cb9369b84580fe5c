import { listTexts } from '../../search/entry.ts';
import { foldForSearch } from '../../search/folding.ts';
import type { Hit } from './pagefind-index.ts';

/** Characters of a term that are asked for at first. Each takes a kilobyte or more of the index to look for. */
const FIRST_ASKED = 8;

/** Records that have terms whole, and what was asked for to find them: parts of the terms, or the terms. */
export interface WholeHits {
  hits: readonly Hit[];
  asked: readonly string[];
}

/**
 * Find the records that have every term, and ask the index for no more of a long one than it takes: what has a few of its
 * characters in a row mostly has the others, and where nothing does there is no more to ask for.
 *
 * @param terms Folded.
 * @param mostRead Records that are read to see whether they have all of the terms, rather than to ask for more.
 * @param find Finds the records that have each of some runs of characters.
 * @throws SearchError
 */
export async function findWhole(
  terms: readonly string[],
  mostRead: number,
  find: (parts: readonly string[]) => Promise<readonly Hit[]>,
): Promise<WholeHits> {
  if (terms.length === 0) return { hits: [], asked: [] };
  for (let length = FIRST_ASKED; ; length *= 2) {
    const asked = terms.map((term) => choosePart(term, length));
    const hits = await find(asked);
    if (hits.length === 0 || asked.every((part, index) => part === terms[index])) return { hits, asked };
    if (hits.length <= mostRead) return { hits: await keepWhole(hits, terms), asked };
  }
}

/**
 * A run of so many characters of a term, which is in any longer one: that with the fewest signs, digits and letters, for
 * those stand oftener than Chinese characters.
 */
function choosePart(term: string, length: number): string {
  const characters = Array.from(term);
  const countOften = (start: number): number =>
    characters.slice(start, start + FIRST_ASKED).filter((one) => !/\p{sc=Han}/u.test(one)).length;
  const last = Math.max(0, characters.length - FIRST_ASKED);
  const best = Array.from({ length: last + 1 }, (_, start) => start).reduce((one, other) =>
    countOften(other) < countOften(one) ? other : one,
  );
  const start = Math.max(0, Math.min(best, characters.length - length));
  return characters.slice(start, start + length).join('');
}

async function keepWhole(hits: readonly Hit[], terms: readonly string[]): Promise<Hit[]> {
  const read = await Promise.all(
    hits.map(async (hit) => ({ hit, texts: listTexts(await hit.load()).map((text) => foldForSearch(text).text) })),
  );
  return read.flatMap(({ hit, texts }) =>
    terms.every((term) => texts.some((text) => text.includes(term))) ? [hit] : [],
  );
}
