import { diceCoefficient } from 'dice-coefficient';
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

/** How alike two texts are, from 0 to 1. Two without words are alike. */
export function compareWords(a: Words, b: Words): number {
  return a.length + b.length === 0 ? 1 : diceCoefficient([...a], [...b]);
}

/** How much a character or pair of them says, 0 or more. */
export type Weigh = (word: string) => number;

/** Weigh the words of texts: the more of them have a word, the less it says. */
export function weighWords(texts: readonly Words[]): Weigh {
  const having = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) having.set(word, (having.get(word) ?? 0) + 1);
  return (word) => Math.log((texts.length + 1) / ((having.get(word) ?? 0) + 0.5));
}

/** How alike two texts are as {@link compareWords} has it, each word counted by what it says. */
export function compareWeighed(a: Words, b: Words, weigh: Weigh): number {
  const add = (words: Words): number => words.reduce((sum, word) => sum + weigh(word), 0);
  const rest = [...b];
  const shared = a.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  const all = add(a) + add(b);
  return all === 0 ? 1 : (2 * add(shared)) / all;
}
