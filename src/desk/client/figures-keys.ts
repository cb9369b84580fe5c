import { submit } from './figures-decisions.ts';
import { findIn, listIn } from './figures-dom.ts';
import { keyInFocus, say, step } from './figures-focus.ts';
import { nextName } from './figures-lists.ts';
import { watchRows } from './figures-rows.ts';

/**
 * Do what a key stands for.
 *
 * @returns Whether it was for this page.
 */
export function press(page: HTMLElement, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.key === 'Enter' && event.shiftKey) return nodAtAll(page);
  const isTyping = target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])');
  if (event.key === 'Escape') {
    for (const fold of listIn(page, '#panel details.more[open]')) fold.removeAttribute('open');
    findIn(page, '[data-chip][aria-current]')?.focus({ preventScroll: true });
    return true;
  }
  if (isTyping) {
    // In the list of names Enter goes to the next one; what is typed is kept.
    if (event.key !== 'Enter' || !target.closest('.naming')) return false;
    nextName(target);
    return true;
  }
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    if (target.matches('input')) return false;
    step(page, event.key === 'ArrowRight' ? 1 : -1);
    return true;
  }
  if (event.key === 'z' || event.key === 'Z') {
    const form = findIn(page, '[data-undo]');
    if (form instanceof HTMLFormElement) submit(page, form, undefined);
    else say(page, '没有可以撤销的。');
    return true;
  }
  if (event.key === 'Enter' && !target.matches('[data-chip], body, main')) return false;
  return pressPrinted(page, event.key);
}

/** Press the button on which a key is printed. */
function pressPrinted(page: HTMLElement, key: string): boolean {
  const panel = findIn(page, '#panel');
  if (panel?.dataset['at'] !== keyInFocus(page)) return false;
  const wanted = key.length === 1 ? key.toUpperCase() : key;
  const button = findIn(panel, `[data-key="${CSS.escape(wanted)}"]`);
  if (button) {
    if (['Enter', 'Y'].includes(wanted) && !showQuotes(panel)) {
      say(page, '先把两句话看完，再按一次。');
      return true;
    }
    button.click();
    const fold = button.closest('details');
    if (fold?.open) findIn(fold, 'input:not([type=hidden]), select')?.focus();
    return true;
  }
  if (wanted !== 'Enter') return false;
  const state = panel.dataset['state'];
  if (state === 'doubtful' || state === 'unread') say(page, '这一个要看过再定。');
  else if (state === 'new') say(page, '新数字要先有名称：N 登记它，Shift Enter 登记整节。');
  else step(page, 1);
  return true;
}

/** Bring the sentences of a panel into view, which its buttons may hide. @returns Whether they are already. */
function showQuotes(panel: HTMLElement): boolean {
  const quotes = findIn(panel, '.both');
  const acts = findIn(panel, '.acts');
  if (!quotes || !acts) return true;
  const hidden = quotes.getBoundingClientRect().bottom - acts.getBoundingClientRect().top;
  const above = panel.getBoundingClientRect().top - quotes.getBoundingClientRect().top;
  if (hidden <= 1 && above <= 1) return true;
  panel.scrollTop += hidden > 1 ? hidden : -above;
  return false;
}

/** Shift Enter: the list of new ones that is in the panel, or else the sure ones of the section, read to their end. */
function nodAtAll(page: HTMLElement): boolean {
  const names = findIn(page, '#panel .naming');
  const group = findIn(page, '#panel')?.dataset['group'] ?? '';
  const batch = findIn(page, `[data-batch="${CSS.escape(group)}"]`);
  const list = names ?? batch;
  if (!list) {
    say(page, '这一节没有可以一起点头的。');
    return true;
  }
  if (list instanceof HTMLDetailsElement) list.open = true;
  watchRows(page);
  const form = list instanceof HTMLFormElement ? list : list.querySelector('form');
  const button = form?.querySelector<HTMLButtonElement>('button[name="do"]');
  if (form && button) submit(page, form, button);
  return true;
}
