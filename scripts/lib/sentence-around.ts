/** How much of a sentence is shown on either side. */
const SHOWN_LENGTH = 30;

/** The sentence around a stretch of text, shortened where it is long: `…律师事务所3家，律师36名；…`. */
export function quoteSentence(text: string, start: number, end: number): string {
  const before = /[^。！？；]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^。！？；]*[。！？；]?/u.exec(text.slice(end))?.[0] ?? '';
  const head = before.length > SHOWN_LENGTH ? `…${before.slice(-SHOWN_LENGTH)}` : before;
  const tail = after.length > SHOWN_LENGTH ? `${after.slice(0, SHOWN_LENGTH)}…` : after;
  return head + text.slice(start, end) + tail;
}
