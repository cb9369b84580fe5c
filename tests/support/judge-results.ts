import { type ExpectedResult, hasWholeNumber, listPlaces } from './expected-results.ts';
import type { Answer, ShownPiece, ShownResult } from './search-page.ts';
import type { SearchQuery } from './search-queries.ts';
import { foldPlainly, type SearchedText } from './searched-texts.ts';

/** What is wrong with the results of a query, by what should be so: a line for each fault. Empty lists say that nothing is. */
export type Faults = Record<keyof typeof JUDGES, string[]>;

/**
 * Judge the results of a query.
 *
 * @param expected All that the query must find, by address.
 */
export function judgeResults(
  query: SearchQuery,
  expected: ReadonlyMap<string, ExpectedResult>,
  results: readonly ShownResult[],
): Faults {
  const found = results.map((result) => {
    const place = placeOf(result, expected);
    return { ...result, place, searched: expected.get(place)?.searched };
  });
  const judged = Object.entries(JUDGES).map(([name, judge]) => [
    name,
    judge({ query, expected, found }).map((fault) => `${name}: ${query.kind} “${query.typed}”: ${fault}`),
  ]);
  return Object.fromEntries(judged) as Faults;
}

/** Leave out what other words lead to, where the page says that it has nothing of these. */
export function listOwn(
  { status, results }: Answer,
  expected: ReadonlyMap<string, ExpectedResult>,
): readonly ShownResult[] {
  return status.startsWith('没有“') ? results.filter(({ path }) => expected.has(path)) : results;
}

/** Whether the page says how many of each kind there are, or that there is none. */
export function saysHowMany(status: string, expected: ReadonlyMap<string, ExpectedResult>): boolean {
  const count = (kind: SearchedText['kind']): number =>
    [...expected.values()].filter(({ searched }) => searched.kind === kind).length;
  if (expected.size === 0) return /^没有(?:找到)?“/.test(status);
  // A term that is explained with the words leads on to what the reports say.
  if (count('term') === expected.size && status.startsWith('没有“')) return true;
  if (count('section') > 0) return status.includes(`${count('section')}个部分`);
  return (
    status.includes('找到') &&
    status.includes(`正文${count('passage')}条`) === count('passage') > 0 &&
    status.includes(`数字${count('figure')}个`) === count('figure') > 0 &&
    status.includes(`术语${count('term')}个`) === count('term') > 0
  );
}

interface Judged {
  query: SearchQuery;
  expected: ReadonlyMap<string, ExpectedResult>;
  found: readonly FoundResult[];
}

interface FoundResult extends ShownResult {
  /** Address of what is expected there; its own where nothing is. */
  place: string;
  /** What is found there; `undefined` where nothing ought to be. */
  searched: SearchedText | undefined;
}

type Judge = (judged: Judged) => string[];

const JUDGES = {
  /** Recall: all that holds the query is found. */
  missing: ({ expected, found }) => {
    const places = new Set(found.map(({ place }) => place));
    return [...expected.keys()].filter((place) => !places.has(place));
  },
  /** Precision: nothing else is, and nothing twice. */
  surplus: ({ found }) => {
    const places = found.map(({ place }) => place);
    return found
      .filter(({ searched, place }, index) => !searched || places.indexOf(place) !== index)
      .map(({ path }) => path);
  },
  /** Every mark is what was asked for, and something is marked for each word. */
  marks: ({ query: { terms }, found }) =>
    found.flatMap(({ path, texts }) => {
      const marks = listTexts(texts, true);
      return [
        ...marks.filter((text) => !terms.some((term) => isLeast(text, term))).map((text) => `${path} marks ${text}`),
        ...terms.filter((term) => !marks.some((text) => isLeast(text, term))).map((term) => `${path} lacks ${term}`),
      ];
    }),
  /** Nothing of what was asked for is left without a mark. */
  unmarked: ({ query: { terms }, found }) =>
    found.flatMap(({ path, texts }) =>
      listTexts(texts, false)
        .filter((text) => terms.some((term) => foldPlainly(text).includes(term)))
        .map((text) => `${path} ${text}`),
    ),
  /** What is shown stands there like that. */
  excerpts: ({ found }) =>
    found.flatMap(({ path, texts, searched }) =>
      texts
        .flatMap(splitExcerpt)
        .filter((stretch) => searched && ![...searched.folded, searched.title].some((run) => run.includes(stretch)))
        .map((stretch) => `${path} ${stretch}`),
    ),
  counts: ({ expected, found }) =>
    found
      .filter(({ place, count }) => count !== expected.get(place)?.count)
      .map(({ path, count }) => `${path} ${count}`),
  /** A text's result leads to the paragraph, heading or row that something marked stands in, and asks for marks there. */
  links: ({ query: { terms }, found }) =>
    found
      .filter(
        (result) => isText(result.searched) && !(standsIn(result, result.searched) && asksFor(result.words, terms)),
      )
      .map(({ path, words }) => `${path} ${words}`),
  /** The latest volume comes first. In it, of a number, whole ones do, and of those and of the others figures; terms come last. */
  order: ({ query, expected, found }) => {
    const number = readNumber(query);
    const ranks = found.map(
      ({ place, searched }) =>
        (expected.get(place)?.volume ?? 0) * 10 + (number === undefined ? 0 : rankOf(searched, number)),
    );
    return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0))
      ? []
      : [found.map(({ path }) => path).join(' ')];
  },
} satisfies Record<string, Judge>;

/** A text's result leads to a block within it. */
function placeOf({ path }: ShownResult, expected: ReadonlyMap<string, ExpectedResult>): string {
  const [page = '', anchor = ''] = path.split('#');
  if (expected.has(path) && anchor === '') return path;
  const within = [...expected.values()].find(
    ({ searched }) =>
      isText(searched) &&
      searched.path.replace(/#.*/, '') === page &&
      searched.anchors.some((block) => block.anchor === anchor),
  );
  return within?.searched.path ?? path;
}

function rankOf(searched: SearchedText | undefined, number: string): number {
  if (!searched || searched.kind === 'term') return searched ? 4 : 5;
  return (hasWholeNumber(searched, number) ? 0 : 2) + (isText(searched) ? 1 : 0);
}

/** The pieces within marks, or those between them. */
function listTexts(texts: ShownResult['texts'], isMarked: boolean): string[] {
  return texts.flat().flatMap((piece) => (piece.isMarked === isMarked ? [piece.text] : []));
}

function isText(searched: SearchedText | undefined): searched is SearchedText {
  return searched?.kind === 'passage' || searched?.kind === 'section';
}

/** The number that a query is, as a whole. */
function readNumber({ terms: [term = '', ...others] }: SearchQuery): string | undefined {
  return others.length === 0 && /^\d+(?:\.\d+)?$/.test(term) ? term : undefined;
}

/** Whether a mark holds a term and not a character more: m is in ㎡, and in nothing less. */
function isLeast(mark: string, term: string): boolean {
  const characters = Array.from(mark);
  const holds = (from: number, to?: number): boolean =>
    foldPiece(characters.slice(from, to).join('')).some((text) => text.includes(term));
  return holds(0) && !holds(1) && !holds(0, -1);
}

/** What a piece cut out of a text may be folded: its commas may separate thousands of a longer number, as in 1,8 of 1,807. */
function foldPiece(piece: string): string[] {
  return [foldPlainly(piece), foldPlainly(piece.replace(/(?<=\d)[,，](?=\d)/g, ''))];
}

/** The stretches of an excerpt between what is left out, folded. */
function splitExcerpt(pieces: readonly ShownPiece[]): string[] {
  return joinTexts(pieces).split('…').map(foldPlainly);
}

function joinTexts(pieces: readonly ShownPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether something marked stands in the block that the result leads to; above the first, where it leads to none. */
function standsIn({ path, texts }: ShownResult, { folded: [run = ''], anchors }: SearchedText): boolean {
  const anchor = /#(.*)$/.exec(path)?.[1] ?? '';
  const index = anchors.findIndex((block) => block.anchor === anchor);
  if (anchor !== '' && index === -1) return false;
  const from = anchors[index]?.start ?? 0;
  const to = anchors[index + 1]?.start ?? run.length;
  return texts.some((pieces) =>
    pieces.some(({ text, isMarked }, at) => {
      if (!isMarked) return false;
      const before = joinTexts(pieces.slice(0, at)).replace(/^.*…/, '');
      const behind = joinTexts(pieces.slice(at + 1)).replace(/….*$/, '');
      const offset = foldPlainly(before.replace(/(?<=\d)[,，]$/, '')).length;
      return listPlaces(run, foldPlainly(before + text + behind)).some(
        ({ start }) => start + offset >= from && start + offset < to,
      );
    }),
  );
}

/** Whether a page is asked to mark all terms and nothing else. */
function asksFor(words: string, terms: readonly string[]): boolean {
  const asked = words.split(/\s+/).map(foldPlainly);
  return terms.every((term) => asked.includes(term)) && asked.every((word) => terms.includes(word));
}
