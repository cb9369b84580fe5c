import { submit } from './figures-decisions.ts';
import { findIn } from './figures-dom.ts';
import { focusChip, keepInView, settle } from './figures-focus.ts';
import { press } from './figures-keys.ts';
import { countPicked, findMissing, keepTyped } from './figures-lists.ts';
import { watchRows } from './figures-rows.ts';

/**
 * The page of a report's numbers, quick: arrows move at once, the panel of the next number is there before it is asked for,
 * decisions are sent in their order while one moves on, and what the server answers takes the place of what it changed.
 */
const root = findIn(document, '#figures');

if (root) {
  start(root);
}

function start(page: HTMLElement): void {
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest<HTMLElement>('[data-chip], [data-go]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    focusChip(page, link.dataset['chip'] ?? link.dataset['go'] ?? '', true);
  });
  page.addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLFormElement ? event.target : undefined;
    if (!form) return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined;
    submit(page, form, button ?? form.querySelector('button') ?? undefined);
  });
  page.addEventListener('input', (event) => {
    const field =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target : undefined;
    if (field) keepTyped(field);
    countPicked(page);
    if (field?.matches('[data-find]')) findMissing(page, field.value);
  });
  page.addEventListener('change', () => {
    countPicked(page);
  });
  page.addEventListener(
    'toggle',
    () => {
      watchRows(page);
    },
    true,
  );
  document.addEventListener('keydown', (event) => {
    if (press(page, event)) event.preventDefault();
  });
  settle(page);
  // The gauge to the top, so that the panel beside the text has its height.
  const chip = findIn(page, '[data-chip][aria-current]');
  const top = page.getBoundingClientRect().top + scrollY;
  if (scrollY < top) scrollTo(0, top);
  if (chip) keepInView(chip);
}
