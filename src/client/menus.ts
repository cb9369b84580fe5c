/** Menus of the header open without a script; they close when the reader turns to something else. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')) {
  const close = (): void => {
    menu.open = false;
  };
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    menu.querySelector('summary')?.focus();
  });
  for (const turned of ['focusin', 'pointerdown']) {
    document.addEventListener(turned, ({ target }) => {
      if (!menu.contains(target as Node)) close();
    });
  }
}
