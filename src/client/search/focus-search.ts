/** `/` goes to the search box, but not while something is being written. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-box]')];
  // That of the header is not shown on a phone.
  const box = boxes.find((shown) => shown.getClientRects().length > 0);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
