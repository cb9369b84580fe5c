import { findIn, listIn } from './figures-dom.ts';

/**
 * Lists whose rows are to be seen before they are decided on: their button wakes when the last one was in view. Until then
 * it can be reached all the same, as keys could not get on otherwise; pressed, it leads to what is still to be read.
 */
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
    if (isRead) button.removeAttribute('aria-disabled');
    else button.setAttribute('aria-disabled', 'true');
  }
}

/** Bring the first row that was not in view yet to the top. */
export function showUnread(list: HTMLElement): void {
  findIn(list, '[data-row]:not([data-read])')?.scrollIntoView({ block: 'start' });
}
