import { cutSentence } from '../../src/text/sentences.ts';
import type { Span } from '../../src/text/span.ts';

/** How much of a sentence is shown on either side. */
const SHOWN_LENGTH = 30;

/** The sentence around a stretch of text, shortened where it is long: `…设立法律援助中心1个，律师36名。`. */
export function quoteSentence(text: string, place: Span): string {
  const { before, words, after } = cutSentence(text, place);
  const head = before.length > SHOWN_LENGTH ? `…${before.slice(-SHOWN_LENGTH)}` : before;
  const tail = after.length > SHOWN_LENGTH ? `${after.slice(0, SHOWN_LENGTH)}…` : after;
  return head + words + tail;
}
