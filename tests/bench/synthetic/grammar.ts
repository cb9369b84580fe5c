import type { Random } from './random.ts';

/** What may stand for a name. `{name}` in it stands for any of that name's. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** The words of a list that is written with white space between them. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}

/**
 * Write a text in which every `{name}` is replaced by something of that name, again and again until none is left.
 *
 * @throws RangeError for a name that the grammar lacks.
 */
export function expand(random: Random, grammar: Grammar, text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => expand(random, grammar, random.pick(grammar[name] ?? [])));
}
