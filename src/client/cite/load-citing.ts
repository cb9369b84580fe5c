/** What cites passages is loaded when the pointer, the focus or a selection is first seen on a page with a report's text. */
if (document.querySelector('[data-citation]')) {
  for (const sign of ['pointerover', 'focusin', 'selectionchange']) {
    document.addEventListener(sign, () => void import('./offer-citing.ts').catch(() => 0), { once: true });
  }
}
