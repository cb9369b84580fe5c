import type { Mention } from './read-mentions.ts';

/** Words that lead up to a number and are no part of a name. */
const LEADING = /^(?:\P{L}|20\d\d年(?:以来|度|底|末)?|截至|目前|今年|全年|我县|其中|累计|共计|共)+/u;
const TRAILING = /(?:\P{L}|共计|累计|合计|总计|共|达到|达|为|是|有|的|等|由)+$/u;

/** Draft a name for what a number counts, from the words before it, or else from those behind it. */
export function draftName({ text, quantity, label }: Mention): string {
  const before = trimName(text.slice(label.start, quantity.start));
  return before || trimName(text.slice(quantity.end, label.end));
}

function trimName(words: string): string {
  return words.replace(LEADING, '').replace(TRAILING, '');
}
