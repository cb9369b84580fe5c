import { oncePer } from '../once-per.ts';
import { foldText } from './folding.ts';

/** Words that go with any number and say nothing of what is counted. */
const FILLERS =
  /20\d\d年(?:以来|度|底|末)?|截至|目前|今年|本年|全年|全县|我县|县域内|其中|以来|共计|累计|合计|总计|共|达到|实现/gu;

/** A text reduced to what similarity counts: characters and pairs of characters, without numbers, marks and fillers. */
export type Words = readonly string[];

/** A text without numbers, marks and fillers. */
export function dropFillers(text: string): string {
  return foldText(text).replace(FILLERS, '').replace(/\P{L}/gu, '');
}

/** Reduce a text to its words. */
export function readWords(text: string): Words {
  const characters = [...dropFillers(text)];
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)];
}

/** How alike two texts are after Sørensen and Dice, from 0 to 1, whatever their case. Two without words are alike. */
export function compareWords(a: Words, b: Words): number {
  if (a.length + b.length === 0) return 1;
  const [some, others] = a.length <= b.length ? [a, b] : [b, a];
  const counted = countOnce(others);
  return (2 * countOnce(some).words.filter((word) => isShared(word, counted)).length) / (a.length + b.length);
}

/** Words whatever their case, counted at the first comparison: the same are compared with those of every number. */
const countOnce = oncePer((words: Words): CountedWords => countWords(words.map((word) => word.toLowerCase())));

/** A word of a text, and how often the same stands before it. */
interface CountedWord {
  word: string;
  before: number;
}

/** Words made ready to be compared with many. */
interface CountedWords {
  words: readonly CountedWord[];
  /** How often each is there. */
  counts: ReadonlyMap<string, number>;
}

function countWords(words: Words): CountedWords {
  const counts = new Map<string, number>();
  const counted = words.map((word) => {
    const before = counts.get(word) ?? 0;
    counts.set(word, before + 1);
    return { word, before };
  });
  return { words: counted, counts };
}

/** Whether a word is among others too: one that is there once is shared once. */
function isShared({ word, before }: CountedWord, { counts }: CountedWords): boolean {
  return before < (counts.get(word) ?? 0);
}

/** Words, each with how much it says: a character or a pair of them that many texts have says less. */
export interface WeighedWords extends CountedWords {
  words: readonly (CountedWord & { weight: number })[];
  /** What all of them say together. */
  weight: number;
}

/** Learn from texts how much each word says: the more of them have it, the less. */
export function weighWords(texts: readonly Words[]): (words: Words) => WeighedWords {
  const having = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) having.set(word, (having.get(word) ?? 0) + 1);
  const weigh = (word: string): number => Math.log((texts.length + 1) / ((having.get(word) ?? 0) + 0.5));
  return (words) => {
    const counted = countWords(words);
    const weighed = counted.words.map((word) => ({ ...word, weight: weigh(word.word) }));
    return { ...counted, words: weighed, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
  };
}

/**
 * Make ready to say how alike a text is to each of others, as {@link compareWords} has it, each word counted by what it
 * says. Those that share no word with it, most of many, are not looked at.
 *
 * @returns how alike those are that share some, by their index.
 */
export function compareWithAll(others: readonly WeighedWords[]): (words: WeighedWords) => Map<number, number> {
  const having = new Map<string, { index: number; count: number }[]>();
  for (const [index, { counts }] of others.entries()) {
    for (const [word, count] of counts) {
      const known = having.get(word);
      if (known) known.push({ index, count });
      else having.set(word, [{ index, count }]);
    }
  }
  return ({ words, weight: own }) => {
    const shared = new Map<number, number>();
    for (const { word, before, weight } of words) {
      for (const { index, count } of having.get(word) ?? []) {
        if (before < count) shared.set(index, (shared.get(index) ?? 0) + weight);
      }
    }
    for (const [index, weight] of shared) shared.set(index, (2 * weight) / (own + (others[index]?.weight ?? 0)));
    return shared;
  };
}
