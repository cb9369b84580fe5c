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

/** A mark made full-width is Chinese text to the mark beside it, so the pass repeats until nothing changes. */
function restoreLine(line: string): string {
  const widened = widenOnce(line);
  return widened === line ? line.replace(NEEDLESS_SPACES, '') : restoreLine(widened);
}

function widenOnce(line: string): string {
  const characters = [...line];
  const isFixed = markAddresses(line, characters);
  const closers = pairBrackets(characters, isFixed);
  const openers = new Map([...closers].map(([open, close]) => [close, open]));
  return characters
    .map((character, index) => {
      const wide = FULL_WIDTH.get(character);
      if (wide === undefined || isFixed[index]) return character;
      if (!'()'.includes(character)) return isNextToChinese(characters, index, index) ? wide : character;
      const open = openers.get(index) ?? index;
      const close = closers.get(open);
      if (close === undefined) return character;
      const isChinese = characters.slice(open, close + 1).some((inner) => CHINESE.test(inner));
      return isChinese || isNextToChinese(characters, open, close) ? wide : character;
    })
    .join('');
}

function isNextToChinese(characters: readonly string[], first: number, last: number): boolean {
  return [findNeighbour(characters, first, -1), findNeighbour(characters, last, 1)].some(
    (neighbour) => neighbour !== undefined && CHINESE.test(neighbour),
  );
}

function findNeighbour(characters: readonly string[], from: number, step: 1 | -1): string | undefined {
  let index = from + step;
  while (TRANSPARENT.test(characters[index] ?? '')) index += step;
  return characters[index];
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
  const ranges = [...line.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let offset = 0;
  return characters.map((character) => {
    const at = offset;
    offset += character.length;
    return ranges.some(({ start, end }) => at >= start && at < end);
  });
}
