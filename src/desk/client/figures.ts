import { findIn, listIn } from './figures-dom.ts';
import { fetchPart, showPart } from './figures-parts.ts';
import { showUnread, watchRows } from './figures-rows.ts';

/**
 * The page of a report's numbers, quick: arrows move at once, the panel of the next number is there before it is asked for,
 * decisions are sent in their order while one moves on, and what the server answers takes the place of what it changed.
 */
const root = findIn(document, '#figures');

/** Panels by the key of their number, fetched before they are needed; a decision makes all of them old. */
let panels = new Map<string, Promise<Document>>();
/** What has been typed into fields of a panel that is not shown any more, by the field's name. */
const typed = new Map<string, string>();
/** Decisions on their way, one after another. */
let sending: Promise<unknown> = Promise.resolve();
/** Their forms: a key that is pressed twice decides once. */
const sent = new WeakSet<HTMLFormElement>();
let count = 0;

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
    if (field?.closest('.naming') && field.type !== 'checkbox') typed.set(field.name, field.value);
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

/** What has to be done whenever pieces of the page are new. */
function settle(page: HTMLElement): void {
  const at = keyInFocus(page);
  for (const chip of listIn(page, '[data-chip]')) chip.tabIndex = chip.dataset['chip'] === at ? 0 : -1;
  for (const field of listIn(page, '.naming input[name], .naming select[name]')) {
    const known = typed.get(field.getAttribute('name') ?? '');
    if (known !== undefined && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      field.value = known;
  }
  for (const hidden of listIn(page, '.find')) hidden.hidden = false;
  countPicked(page);
  watchRows(page);
  fetchNear(page);
}

function keyInFocus(page: HTMLElement): string {
  return findIn(page, '[data-chip][aria-current]')?.dataset['chip'] ?? '';
}

function pathOf(key: string): string {
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
function focusChip(page: HTMLElement, key: string, isFocused: boolean): void {
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

/** Leave room above and below, so that the sentence can be read. */
function keepInView(chip: HTMLElement): void {
  const { top, bottom } = chip.getBoundingClientRect();
  const upper = (findIn(document, '.gauge')?.getBoundingClientRect().bottom ?? 0) + 60;
  const lower = innerHeight - 140;
  if (top < upper) scrollBy(0, top - upper);
  else if (bottom > lower) scrollBy(0, bottom - lower);
}

/** Send a form; what is decided about one number moves on to the next at once. */
function submit(page: HTMLElement, form: HTMLFormElement, button: HTMLButtonElement | undefined): void {
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
    panels = new Map();
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

function say(page: HTMLElement, words: string): void {
  const place = findIn(page, '[data-say]');
  if (place) place.textContent = words;
}

/** @returns Whether the key was for this page. */
function press(page: HTMLElement, event: KeyboardEvent): boolean {
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

function step(page: HTMLElement, by: number): void {
  const chips = listIn(page, '[data-chip]');
  const index = chips.findIndex((chip) => chip.hasAttribute('aria-current'));
  const next = chips[index + by]?.dataset['chip'];
  if (next) focusChip(page, next, true);
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

function nextName(field: HTMLElement): void {
  const row = field.closest('li');
  const next = row?.nextElementSibling?.querySelector<HTMLInputElement>('input[type="text"]');
  next?.focus();
  next?.select();
}

function countPicked(page: HTMLElement): void {
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

function findMissing(page: HTMLElement, words: string): void {
  const rows = listIn(page, '#missing [data-row]');
  for (const row of rows) row.hidden = !row.textContent.includes(words.trim());
  const found = rows.filter((row) => !row.hidden).length;
  const place = findIn(page, '[data-found]');
  if (place) place.textContent = words.trim() === '' ? '' : `找到 ${found} 个`;
}
