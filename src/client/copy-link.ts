/**
 * A click on a heading's link also copies the full address, where the browser lets it; the link itself works as any.
 * The word that says so disappears with the next thing the reader does.
 */
document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  for (const copied of document.querySelectorAll('[data-copied]')) copied.removeAttribute('data-copied');
  if (!anchor || !('clipboard' in navigator)) return;
  navigator.clipboard.writeText(anchor.href).then(
    () => {
      anchor.dataset['copied'] = '';
    },
    () => undefined,
  );
});
