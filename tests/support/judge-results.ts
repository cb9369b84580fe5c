import { type ExpectedResult, hasWholeNumber, listPlaces } from './expected-results.ts';
import type { ShownPiece, ShownResult } from './search-page.ts';
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
  const found = results.map((result) => ({
    ...result,
    place: placeOf(result),
    searched: expected.get(placeOf(result))?.searched,
  }));
  const judged = Object.entries(JUDGES).map(([name, judge]) => [
    name,
    judge({ query, expected, found }).map((fault) => `${name}: ${query.kind} “${query.typed}”: ${fault}`),
  ]);
  return Object.fromEntries(judged) as Faults;
}

/** Whether the page says how many of both kinds there are, or that there is none. */
export function saysHowMany(status: string, expected: ReadonlyMap<string, ExpectedResult>): boolean {
  const sections = [...expected.values()].filter(({ searched }) => isSection(searched)).length;
  const figures = expected.size - sections;
  if (expected.size === 0) return status.includes('没有找到');
  return (
    status.includes('找到') &&
    status.includes(`正文 ${sections} 节`) === sections > 0 &&
    status.includes(`数据 ${figures} 个`) === figures > 0
  );
}

interface Judged {
  query: SearchQuery;
  expected: ReadonlyMap<string, ExpectedResult>;
  found: readonly FoundResult[];
}

interface FoundResult extends ShownResult {
  /** Address of the figure, or of the section's page. */
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
        .filter((stretch) => searched?.folded.some((run) => run.includes(stretch)) === false)
        .map((stretch) => `${path} ${stretch}`),
    ),
  counts: ({ expected, found }) =>
    found
      .filter(({ place, count }) => count !== expected.get(place)?.count)
      .map(({ path, count }) => `${path} ${count}`),
  /** A section's result leads to the heading that something marked stands under, and to words that are there. */
  links: ({ query: { terms }, found }) =>
    found
      .filter(
        (result) => isSection(result.searched) && !(standsUnder(result, result.searched) && pointsAt(result, terms)),
      )
      .map(({ path, words }) => `${path} ${words.join('')}`),
  /** Of a number, whole ones come first, and of those and of the others figures. */
  order: ({ query, found }) => {
    const number = readNumber(query);
    if (number === undefined) return [];
    const ranks = found.map(({ searched }) =>
      searched ? (hasWholeNumber(searched, number) ? 0 : 2) + (isSection(searched) ? 1 : 0) : 4,
    );
    return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0))
      ? []
      : [found.map(({ path }) => path).join(' ')];
  },
} satisfies Record<string, Judge>;

function placeOf({ path }: ShownResult): string {
  return path.includes('#figure-') ? path : path.replace(/#.*$/, '');
}

/** The pieces within marks, or those between them. */
function listTexts(texts: ShownResult['texts'], isMarked: boolean): string[] {
  return texts.flat().flatMap((piece) => (piece.isMarked === isMarked ? [piece.text] : []));
}

function isSection(searched: SearchedText | undefined): searched is SearchedText {
  return searched !== undefined && !searched.amount;
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

/** Whether something marked stands under the heading that the result leads to. */
function standsUnder({ path, texts }: ShownResult, { folded: [run = ''], headings }: SearchedText): boolean {
  const anchor = /#(.*)$/.exec(path)?.[1] ?? '';
  const index = headings.findIndex((heading) => heading.anchor === anchor);
  if (anchor !== '' && index === -1) return false;
  const from = headings[index]?.start ?? 0;
  const to = headings[index + 1]?.start ?? run.length;
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

/** Whether the words that a browser is to look for stand in the section, what was asked for among them. */
function pointsAt({ words, searched }: FoundResult, terms: readonly string[]): boolean {
  if (words.length === 0) return true;
  const isThere = searched?.folded[0]?.includes(foldPlainly(words.join(''))) === true;
  return isThere && words.some((text) => terms.some((term) => isLeast(text, term)));
}
