/**
 * What cites passages is loaded when pointer, focus or selection first move on a page with a report's text. A browser
 * also tells of a pointer that rests where the page appears, as moved by nothing.
 */
let isOffered = !document.querySelector('article[data-citation]');

for (const sign of ['pointermove', 'pointerdown', 'focusin', 'selectionchange']) {
  document.addEventListener(sign, (event) => {
    const { movementX, movementY } = event as PointerEvent;
    const isResting = event.type === 'pointermove' && !movementX && !movementY;
    if (isOffered || isResting) return;
    isOffered = true;
    import('./offer-citing.ts').catch(() => 0);
  });
}
