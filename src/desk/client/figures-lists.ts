import { findIn, listIn } from './figures-dom.ts';

/** What has been typed into fields of a panel that is not shown any more, by the field's name. */
const typed = new Map<string, string>();

/** Keep what is typed into the list of new names. */
export function keepTyped(field: HTMLInputElement | HTMLSelectElement): void {
  if (field.closest('.naming') && field.type !== 'checkbox') typed.set(field.name, field.value);
}

/** Put what was typed back into fields that are new. */
export function restoreTyped(page: HTMLElement): void {
  for (const field of listIn(page, '.naming input[name], .naming select[name]')) {
    const known = typed.get(field.getAttribute('name') ?? '');
    if (known !== undefined && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      field.value = known;
  }
}

/** Go on to the next name of the list. */
export function nextName(field: HTMLElement): void {
  const row = field.closest('li');
  const next = row?.nextElementSibling?.querySelector<HTMLInputElement>('input[type="text"]');
  next?.focus();
  next?.select();
}

/** Say on the buttons of lists how many are picked, and how many are left. */
export function countPicked(page: HTMLElement): void {
  for (const form of listIn(page, '.naming')) {
    const picked = listIn(form, 'input[name="pick"]').filter((box) => box instanceof HTMLInputElement && box.checked);
    const place = findIn(form, '[data-count]');
    if (place) place.textContent = String(picked.length);
  }
  const boxes = listIn(page, '#missing input[name="found"]');
  const left = boxes.filter((box) => box instanceof HTMLInputElement && !box.checked).length;
  const rest = findIn(page, '[data-rest]');
  if (rest) rest.textContent = left === boxes.length ? `这 ${left} 个` : `其余 ${left} 个`;
}

/** Show those of the missing indicators that have words in them. */
export function findMissing(page: HTMLElement, words: string): void {
  const rows = listIn(page, '#missing [data-row]');
  for (const row of rows) row.hidden = !row.textContent.includes(words.trim());
  const found = rows.filter((row) => !row.hidden).length;
  const place = findIn(page, '[data-found]');
  if (place) place.textContent = words.trim() === '' ? '' : `找到 ${found} 个`;
}
