import type { Quantity } from '../quantities/quantity.ts';
import type { Span } from '../quantities/span.ts';

/** The words that say what a number counts, and where they stand: from before the number to behind it. */
export interface Label extends Span {
  /** What stands before the number and behind it, without it. */
  words: string;
}

/** Words behind a number, up to a mark. Brackets inside a name belong to it: 示范村（社区）复核; others explain the number. */
const BEHIND = /^(?:[^，。；：！？、（）”]|(?<=\p{L})（[^（）]*）(?=\p{L}))*/u;

/**
 * Cut the words out that belong to one of a paragraph's numbers: those since the last mark or number before it, and
 * those up to the next. 、 is a mark only behind: in 清理、修改、废止规范性文件13件 all is said of the 13.
 *
 * The two numbers of 内设机构由344个增至346个 share what stands before the first and behind the second.
 */
export function cutLabel(text: string, quantities: readonly Quantity[], index: number): Label {
  const first = isChangeEnd(text, quantities, index) ? index - 1 : index;
  const last = isChangeEnd(text, quantities, first + 1) ? first + 1 : first;
  const opening = quantities[first];
  const closing = quantities[last];
  if (!opening || !closing) throw new RangeError(`there is no quantity ${index}`);
  const start = findStart(text, quantities[first - 1]?.end ?? 0, opening.start);
  const end = findEnd(text, closing.end, quantities[last + 1]?.start ?? text.length);
  const before = text.slice(start, opening.start);
  return { start, end, words: before.replace(/[由从]$/u, '') + text.slice(closing.end, end) };
}

/** Whether a paragraph's number is what the one before it became: 由344个增至346个, 由318名优化为234名. */
export function isChangeEnd(text: string, quantities: readonly Quantity[], index: number): boolean {
  const quantity = quantities[index];
  const before = quantities[index - 1];
  if (!quantity || !before) return false;
  if (quantity.continues === 'change') return true;
  const joint = text.slice(before.end, quantity.start);
  return /[由从]$/u.test(text.slice(0, before.start)) && /^\p{L}{1,6}$/u.test(joint);
}

function findStart(text: string, from: number, to: number): number {
  const clause = /[^，。；：！？]*$/u.exec(text.slice(from, to))?.[0] ?? '';
  const start = to - clause.length;
  // What stands right behind another number may explain that one, 2个（某某调委会和某某调委会）、…
  const lead = start === from && from > 0 ? /^(?:（[^（）]*）)?[^\p{L}\p{N}]*[和及与或]?/u : /^[^\p{L}\p{N}]*/u;
  return start + (lead.exec(clause)?.[0].length ?? 0);
}

function findEnd(text: string, from: number, to: number): number {
  const words = BEHIND.exec(text.slice(from, to))?.[0] ?? '';
  const joinsNext = from + words.length === to && to < text.length && /^[和及与或]/u.test(words);
  return joinsNext ? from : from + words.trimEnd().length;
}
