import { findIn, listIn } from './figures-dom.ts';
import { countPicked, restoreTyped } from './figures-lists.ts';
import { fetchPart, showPart } from './figures-parts.ts';
import { watchRows } from './figures-rows.ts';

/** Panels by the key of their number, fetched before they are needed. */
let panels = new Map<string, Promise<Document>>();
/** How often the focus has moved: an answer that another has overtaken is not shown. */
let count = 0;

/** A decision makes all panels old. */
export function forgetPanels(): void {
  panels = new Map();
}

/** What has to be done whenever pieces of the page are new. */
export function settle(page: HTMLElement): void {
  const at = keyInFocus(page);
  for (const chip of listIn(page, '[data-chip]')) chip.tabIndex = chip.dataset['chip'] === at ? 0 : -1;
  restoreTyped(page);
  for (const hidden of listIn(page, '.find')) hidden.hidden = false;
  countPicked(page);
  watchRows(page);
  fetchNear(page);
}

/** The number in focus; empty where there is none. */
export function keyInFocus(page: HTMLElement): string {
  return findIn(page, '[data-chip][aria-current]')?.dataset['chip'] ?? '';
}

/** Address of the page with a number in focus. */
export function pathOf(key: string): string {
  return `${location.pathname}?at=${encodeURIComponent(key)}`;
}

function fetchPanel(key: string): Promise<Document> {
  const known = panels.get(key) ?? fetchPart(pathOf(key));
  panels.set(key, known);
  return known;
}

/** Fetch the panels that an arrow or a decision leads to. */
function fetchNear(page: HTMLElement): void {
  const chips = listIn(page, '[data-chip]');
  const index = chips.findIndex((chip) => chip.hasAttribute('aria-current'));
  const near = [chips[index + 1], chips[index - 1]].map((chip) => chip?.dataset['chip']);
  for (const key of [findIn(page, '#panel')?.dataset['next'], ...near]) {
    if (key) fetchPanel(key).catch(() => panels.delete(key));
  }
}

/** Move to a number: its chip at once, its panel as soon as it is there. */
export function focusChip(page: HTMLElement, key: string, isFocused: boolean): void {
  const chip = findIn(page, `[data-chip="${CSS.escape(key)}"]`);
  if (!chip) return;
  for (const other of listIn(page, '[data-chip][aria-current]')) other.removeAttribute('aria-current');
  chip.setAttribute('aria-current', 'true');
  if (isFocused) chip.focus({ preventScroll: true });
  keepInView(chip);
  history.replaceState(null, '', pathOf(key));
  say(page, '');
  count += 1;
  const asked = count;
  fetchPanel(key)
    .then((part) => {
      if (asked !== count) return;
      showPart(page, part, ['panel', 'gauge']);
      settle(page);
    })
    .catch(() => {
      say(page, '没有读到这个数字。看一看启动工作台的窗口还开着没有，再试一次。');
    });
}

/** Move to a number before or behind. */
export function step(page: HTMLElement, by: number): void {
  const chips = listIn(page, '[data-chip]');
  const index = chips.findIndex((chip) => chip.hasAttribute('aria-current'));
  const next = chips[index + by]?.dataset['chip'];
  if (next) focusChip(page, next, true);
}

/** Leave room above and below, so that the sentence can be read. */
export function keepInView(chip: HTMLElement): void {
  const { top, bottom } = chip.getBoundingClientRect();
  const upper = (findIn(document, '.gauge')?.getBoundingClientRect().bottom ?? 0) + 60;
  const lower = innerHeight - 140;
  if (top < upper) scrollBy(0, top - upper);
  else if (bottom > lower) scrollBy(0, bottom - lower);
}

/** Say something in a line that is read aloud; nothing, to empty it. */
export function say(page: HTMLElement, words: string): void {
  const place = findIn(page, '[data-say]');
  if (place) place.textContent = words;
}
