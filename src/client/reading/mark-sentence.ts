import type { Sentence } from './list-sentences.ts';

const NAME = 'spoken';
/** Browsers without highlights get the paragraph outlined instead. */
const FALLBACK = 'data-spoken';

/** Show which sentence is being read, or that none is, and keep it in the window. The page's text is left as it is. */
export function markSentence(sentence: Sentence | undefined): void {
  for (const block of document.querySelectorAll(`[${FALLBACK}]`)) block.removeAttribute(FALLBACK);
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.delete(NAME);
  if (!sentence) return;
  if (highlights) highlights.set(NAME, new Highlight(sentence.range));
  else sentence.block.setAttribute(FALLBACK, '');
  bringIntoView(sentence.range.getBoundingClientRect());
}

function bringIntoView({ top, bottom }: DOMRect): void {
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}
