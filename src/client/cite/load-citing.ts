/**
 * What cites passages is loaded when pointer, focus or selection first move on a page with a report's text. `pointerover`
 * would not do: a pointer that rests where the page appears counts as coming over it.
 */
if (document.querySelector('article[data-citation]')) {
  for (const sign of ['pointermove', 'pointerdown', 'focusin', 'selectionchange']) {
    document.addEventListener(sign, () => void import('./offer-citing.ts').catch(() => 0), { once: true });
  }
}
