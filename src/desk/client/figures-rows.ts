import { listIn } from './figures-dom.ts';

/** Lists whose rows are to be seen before they are decided on: their button wakes when the last one was in view. */
const LISTS = 'details.batch[open] form, .naming';

const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    target.setAttribute('data-read', '');
    observer.unobserve(target);
    const form = target.closest('form');
    if (form) wake(form);
  }
});

/** Watch the rows of lists that are shown. */
export function watchRows(page: HTMLElement): void {
  for (const form of listIn(page, LISTS)) {
    for (const row of listIn(form, '[data-row]:not([data-read])')) observer.observe(row);
    wake(form);
  }
}

function wake(form: HTMLElement): void {
  const isRead = listIn(form, '[data-row]:not([data-read])').length === 0;
  for (const button of listIn(form, 'button[name="do"]')) {
    if (button instanceof HTMLButtonElement && button.closest('form') === form) button.disabled = !isRead;
  }
}
