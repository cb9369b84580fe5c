import { findMatches, isInside } from './span.ts';

/** Half-width marks and the full-width forms that GB/T 15834 asks for in Chinese text. `foldText` folds each pair together. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

const CHINESE = /[\p{Script=Han}、。《》〈〉「」『』【】〔〕，：；？！（）]/u;
/** What a mark looks past to find the text it stands next to: spaces and the quotation marks of either language. */
const TRANSPARENT = /[^\S\n\r]|[“”‘’]/u;
const ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/[!-~]*[\w/=&#-]/giu;
const NEEDLESS_SPACES = new RegExp(`(?<=${CHINESE.source}|[“”‘’])[^\\S\\n\\r]+(?=${CHINESE.source}|[“”‘’])`, 'gu');

/**
 * Give Chinese text the punctuation it was typed with, where copying has left half-width forms and stray spaces.
 *
 * - `, : ; ? !` next to Chinese text become full-width; between digits or Latin letters they stay: 09:49, 1,408.
 * - Brackets change in pairs, when they hold Chinese text or stand next to it; one without its partner stays.
 * - Web addresses, hyphens, full stops and everything else stay: 2015-2020, 88.28%, “1+4+N”, 〔2018〕185号.
 * - Spaces between Chinese characters or quotation marks go.
 *
 * Line by line; idempotent; `foldText` of the result is that of the text given.
 */
export function restorePunctuation(text: string): string {
  return text
    .split(/(\r\n|\r|\n)/u)
    .map(restoreLine)
    .join('');
}

/** A mark made full-width is Chinese text to the mark beside it, so that one after another may have to be looked at again. */
function restoreLine(line: string): string {
  const characters = [...line];
  const isFixed = markAddresses(line, characters);
  const closers = pairBrackets(characters, isFixed);
  const openers = new Map([...closers].map(([open, close]) => [close, open]));
  const countChinese = startCounting(characters);
  const waiting = characters.flatMap((character, index) =>
    FULL_WIDTH.has(character) && !isFixed[index] ? [index] : [],
  );
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const wide = FULL_WIDTH.get(characters[index] ?? '');
    if (wide === undefined) continue;
    const open = openers.get(index) ?? index;
    const close = '()'.includes(characters[index] ?? '') ? closers.get(open) : index;
    if (close === undefined) continue;
    const isChinese = close > open && countChinese(close + 1) > countChinese(open);
    if (!isChinese && !isNextToChinese(characters, open, close)) continue;
    for (const place of new Set([open, close])) {
      characters[place] = FULL_WIDTH.get(characters[place] ?? '') ?? characters[place] ?? '';
      for (const step of [-1, 1] as const) {
        const beside = findNeighbour(characters, place, step);
        if (FULL_WIDTH.has(characters[beside] ?? '') && !isFixed[beside]) waiting.push(beside);
      }
    }
  }
  return characters.join('').replace(NEEDLESS_SPACES, '');
}

/** @returns How many characters of Chinese text there are before an index. */
function startCounting(characters: readonly string[]): (index: number) => number {
  const counts = [0];
  for (const character of characters) counts.push((counts.at(-1) ?? 0) + Number(CHINESE.test(character)));
  return (index) => counts[index] ?? 0;
}

function isNextToChinese(characters: readonly string[], first: number, last: number): boolean {
  return [findNeighbour(characters, first, -1), findNeighbour(characters, last, 1)].some((neighbour) =>
    CHINESE.test(characters[neighbour] ?? ''),
  );
}

/** Index of the character beside one that is not looked past; that of none at either end. */
function findNeighbour(characters: readonly string[], from: number, step: 1 | -1): number {
  let index = from + step;
  while (TRANSPARENT.test(characters[index] ?? '')) index += step;
  return index;
}

/** Opening brackets' indexes, each with that of its closing one, whatever the width of either. */
function pairBrackets(characters: readonly string[], isFixed: readonly boolean[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (isFixed[index]) return;
    if ('(（'.includes(character)) open.push(index);
    const opener = ')）'.includes(character) ? open.pop() : undefined;
    if (opener !== undefined) pairs.set(opener, index);
  });
  return pairs;
}

/** For each character, whether it belongs to a web address. */
function markAddresses(line: string, characters: readonly string[]): boolean[] {
  const ranges = findMatches(line, ADDRESS);
  let offset = 0;
  return characters.map((character) => {
    const at = offset;
    offset += character.length;
    return isInside(ranges, at);
  });
}
