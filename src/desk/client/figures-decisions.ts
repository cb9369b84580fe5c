import { findIn } from './figures-dom.ts';
import { focusChip, forgetPanels, keepInView, keyInFocus, pathOf, say, settle } from './figures-focus.ts';
import { fetchPart, showPart } from './figures-parts.ts';
import { showUnread } from './figures-rows.ts';

/** Decisions on their way, one after another. */
let sending: Promise<unknown> = Promise.resolve();
/** Their forms: a key that is pressed twice decides once. */
const sent = new WeakSet<HTMLFormElement>();

/** Send a form; what is decided about one number moves on to the next at once. */
export function submit(page: HTMLElement, form: HTMLFormElement, button: HTMLButtonElement | undefined): void {
  if (sent.has(form)) return;
  if (button?.getAttribute('aria-disabled') === 'true') {
    showUnread(form);
    say(page, '从头看到底，再按一次。');
    return;
  }
  const isUndo = form.hasAttribute('data-undo');
  if (!isUndo) sent.add(form);
  say(page, '');
  const data = new FormData(form);
  if (button?.name) data.set(button.name, button.value);
  const own = data.get('at');
  const next = findIn(page, '#panel')?.dataset['next'] ?? '';
  const isOne = typeof own === 'string' && form.closest('#panel') !== null;
  // To what is nobody's afterwards there is more to say; it stays in focus.
  const stays = ['release', 'reopen'].includes(button?.value ?? '');
  if (isOne && !stays && next !== '') focusChip(page, next, true);
  if (isOne) data.set('next', stays || next === '' ? own : next);
  sending = sending
    .then(() => send(page, form.action, isUndo ? readUndo(page) : data))
    .finally(() => sent.delete(form));
}

/** What is taken back is the decision that is the latest when its turn comes. */
function readUndo(page: HTMLElement): FormData {
  const form = findIn(page, '[data-undo]');
  const data = form instanceof HTMLFormElement ? new FormData(form) : new FormData();
  data.set('back', pathOf(keyInFocus(page)));
  return data;
}

async function send(page: HTMLElement, action: string, data: FormData): Promise<void> {
  const before = keyInFocus(page);
  try {
    const part = await fetchPart(action, data);
    forgetPanels();
    const isRefused = part.querySelector('.refused') !== null;
    const shown = part.querySelector<HTMLElement>('#panel')?.dataset['at'];
    const now = keyInFocus(page);
    // Whoever has moved on meanwhile stays there, unless what was refused has to be seen.
    const isLed = isRefused || now === before;
    showPart(page, part, isLed ? undefined : 'all but panel');
    if (!isLed && now !== shown && findIn(page, `[data-chip="${CSS.escape(now)}"]`)) focusChip(page, now, false);
    if (!isRefused) {
      const clock = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
      const saved = findIn(document, '#saved');
      if (saved) saved.textContent = `已存好 ${clock}`;
    }
    settle(page);
    const chip = findIn(page, '[data-chip][aria-current]');
    if (document.activeElement === document.body) chip?.focus({ preventScroll: true });
    if (isLed && chip) keepInView(chip);
  } catch {
    say(page, '没有存上。看一看启动工作台的窗口还开着没有，再试一次。');
  }
}
