let isAsked = false;

/**
 * The first click on a term asks for what shows its explanation in place, and clicks again; where that cannot be had the
 * term is the link it always was. Clicks that open another tab or window are left alone.
 */
document.addEventListener('click', (event) => {
  const term = event.target instanceof Element ? event.target.closest<HTMLElement>('[href*="glossary/#"]') : null;
  if (isAsked || !term || event.ctrlKey || event.metaKey || event.shiftKey) return;
  isAsked = true;
  event.preventDefault();
  void import('./term-card.ts').finally(() => {
    term.click();
  });
});
