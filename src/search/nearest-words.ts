import { foldForSearch } from './folding.ts';
import type { KnownWord, KnownWords, Lead } from './known-words.ts';

/** Words that are offered at most. */
const MOST = 3;

/** What it takes to have typed one character for another that sounds alike, or for any. */
const ALIKE = 0.2;
const OTHER = 1;

/** A stretch of a known word, and how far what was typed is from it. */
interface Match {
  word: string;
  distance: number;
  isWhole: boolean;
}

/**
 * Find the words that a query may have been meant for: the same sounds in Latin letters, `xinfang`, or their first letters,
 * `flyz`; or characters of which one is wrong, missing or too many, or several that sound alike. Known words are headings
 * and names, and what is meant may be a part of one.
 */
export function findNearestWords(typed: string, known: Pick<KnownWords, 'words' | 'characters'>): Lead | undefined {
  const query = foldForSearch(typed).text;
  const matches = /^[a-zü'’]+$/.test(query) ? matchSounds(query, known.words) : matchCharacters(query, known);
  const counts = new Map<string, number>();
  for (const { word } of matches) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...matches].sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.isWhole) - Number(a.isWhole) ||
      (counts.get(b.word) ?? 0) - (counts.get(a.word) ?? 0) ||
      a.word.length - b.word.length,
  );
  const [first] = sorted;
  const nearest = sorted.filter(({ distance, isWhole }) => distance === first?.distance && isWhole === first.isWhole);
  const written = [...new Set(nearest.map(({ word }) => word))].slice(0, MOST);
  return written.length > 0 ? { typed, written, kind: 'nearest' } : undefined;
}

/** Least letters of a spelling, and of first letters, that are looked for within longer words. */
const LEAST_SPELT = 4;
const LEAST_INITIALS = 4;

function matchSounds(query: string, words: readonly KnownWord[]): Match[] {
  const spelt = unifyVowel(query.replace(/['’]/g, ''));
  return words.flatMap(({ word, sounds }) => {
    const characters = Array.from(word);
    const syllables = unifyVowel(sounds).split(' ');
    const find = (letters: readonly string[], least: number, distance: number): Match[] => {
      const found = findRun(letters, spelt);
      if (!found) return [];
      const isWhole = found.start === 0 && found.end === letters.length;
      return isWhole || spelt.length >= least
        ? [{ word: characters.slice(found.start, found.end).join(''), distance, isWhole }]
        : [];
    };
    if (characters.length !== syllables.length) return [];
    const initials = spelt.length >= 2 ? syllables.map((syllable) => syllable.charAt(0)) : [];
    return [...find(syllables, LEAST_SPELT, 0), ...find(initials, LEAST_INITIALS, ALIKE)];
  });
}

/** ü is typed v, or u where a keyboard has none. */
function unifyVowel(letters: string): string {
  return letters.replace(/[vü]/g, 'u');
}

/** Where letters, one after the other, spell a word. */
function findRun(letters: readonly string[], word: string): { start: number; end: number } | undefined {
  for (let start = 0; start < letters.length; start += 1) {
    let rest = word;
    for (let end = start; end < letters.length; end += 1) {
      const next = letters[end] ?? '';
      if (next === '' || !rest.startsWith(next)) break;
      rest = rest.slice(next.length);
      if (rest === '') return { start, end: end + 1 };
    }
  }
  return undefined;
}

/** A slip is looked for in words of so many characters; of two, one must be right and the other sound alike. */
const LENGTHS = { least: 2, most: 20 };
/** From this length on a character may be any other; a shorter word would be like too many. */
const LEAST_FOR_OTHER = 3;
/** From this length on what is meant may be a part of a longer word, with a character that is any other. */
const LEAST_WITHIN = 4;

function matchCharacters(
  query: string,
  { words, characters: alike }: Pick<KnownWords, 'words' | 'characters'>,
): Match[] {
  const typed = Array.from(query);
  if (typed.length < LENGTHS.least || typed.length > LENGTHS.most) return [];
  const sounds = listSounds(typed, alike);
  return words.flatMap(({ word, sounds: spelt }) => {
    const known = Array.from(word);
    const syllables = spelt.split(' ');
    const cost = (at: number, knownAt: number): number =>
      typed[at] === known[knownAt] ? 0 : sounds[at]?.has(syllables[knownAt] ?? '') ? ALIKE : OTHER;
    const found = align(typed.length, known.length, cost);
    const isWhole = found.start === 0 && found.end === known.length;
    const isSoundingAlike = found.distance < OTHER && found.end - found.start === typed.length;
    const limit =
      typed.length < LEAST_FOR_OTHER
        ? ALIKE
        : isSoundingAlike || isWhole || typed.length >= LEAST_WITHIN
          ? OTHER
          : ALIKE;
    const length = found.end - found.start;
    if (found.distance === 0 || found.distance > limit || length < LENGTHS.least) return [];
    return [{ word: known.slice(found.start, found.end).join(''), distance: found.distance, isWhole }];
  });
}

/** How each character may sound. */
function listSounds(typed: readonly string[], alike: Readonly<Record<string, string>>): Set<string>[] {
  const entries = Object.entries(alike);
  return typed.map(
    (character) => new Set(entries.filter(([, characters]) => characters.includes(character)).map(([sound]) => sound)),
  );
}

/** A stretch of a known word. */
interface Stretch {
  distance: number;
  start: number;
  end: number;
}

/**
 * The stretch of a known word that is nearest to what was typed, one character put in, left out or replaced at a cost: the
 * whole word, if nothing is nearer.
 */
function align(typedLength: number, knownLength: number, cost: (typed: number, known: number) => number): Stretch {
  let row = Array.from({ length: knownLength + 1 }, (_, start) => ({ distance: 0, start }));
  for (let at = 0; at < typedLength; at += 1) {
    const next = [{ distance: (row[0]?.distance ?? 0) + OTHER, start: 0 }];
    for (let knownAt = 0; knownAt < knownLength; knownAt += 1) {
      const ways = [add(row[knownAt], cost(at, knownAt)), add(row[knownAt + 1], OTHER), add(next[knownAt], OTHER)].sort(
        (a, b) => a.distance - b.distance,
      );
      next.push(ways[0] ?? { distance: Infinity, start: 0 });
    }
    row = next;
  }
  const stretches = row.map(({ distance, start }, end): Stretch => ({ distance, start, end }));
  const isWhole = ({ start, end }: Stretch): boolean => start === 0 && end === knownLength;
  return stretches.reduce((best, one) =>
    one.distance < best.distance || (one.distance === best.distance && isWhole(one)) ? one : best,
  );
}

function add(
  place: { distance: number; start: number } | undefined,
  cost: number,
): { distance: number; start: number } {
  return { distance: (place?.distance ?? Infinity) + cost, start: place?.start ?? 0 };
}
