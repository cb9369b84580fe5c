import { pinyin } from 'pinyin-pro';

const LONGEST = 40;

/**
 * Spell a Chinese text by its sounds, so that it can stand in an address: 执法培训 → `zhi-fa-pei-xun`. It is cut between
 * syllables, after forty letters at most.
 *
 * @param most Syllables at most.
 * @returns `undefined` for a text without a letter.
 */
export function romanise(text: string, most = Infinity): string | undefined {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]+/gu, ''))
    .filter((syllable) => syllable !== '');
  const start = syllables.findIndex((syllable) => /^[a-z]/u.test(syllable));
  if (start === -1) return undefined;
  return syllables.slice(start, start + most).reduce((spelt, syllable) => {
    const longer = `${spelt}-${syllable}`;
    return longer.length > LONGEST ? spelt : longer;
  });
}

/** A name that is not taken: the name itself, or with the first free number at its end. */
export function makeFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}-${number}`;
  return free;
}
