let isAsked = false;

/**
 * The first click on a number, a term or the way to the citation asks for what shows its meaning in place, and clicks
 * again; where that cannot be had it is the link it always was. Clicks that open another tab or window are left alone.
 */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('.prose a[id], [href*="glossary/#"], a[data-cite]')
      : null;
  if (isAsked || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  isAsked = true;
  event.preventDefault();
  void import('./open-card.ts').finally(() => {
    link.click();
  });
});
