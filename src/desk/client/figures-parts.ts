import { listIn } from './figures-dom.ts';

/**
 * Ask the server for the page of the numbers without its frame.
 *
 * @param data A form to send first; its decision is made or refused, and the answer is the page as it is then.
 */
export async function fetchPart(path: string, data?: FormData): Promise<Document> {
  const answer = await fetch(path, {
    headers: { 'x-desk-part': '1' },
    ...(data ? { method: 'POST', body: data } : {}),
  });
  const text = await answer.text();
  const part = new DOMParser().parseFromString(text, 'text/html');
  if (!part.querySelector('#figures')) throw new Error(`no page of numbers: ${answer.status}`);
  return part;
}

/**
 * Put the pieces of an answer in the place of those that are shown, as far as they differ.
 *
 * @param which Names of the pieces; all when left out.
 */
export function showPart(page: HTMLElement, part: Document, which?: readonly string[] | 'all but panel'): void {
  for (const piece of listIn(part, '[data-part]')) {
    const name = piece.dataset['part'] ?? '';
    if (which === 'all but panel' ? name === 'panel' : which && !which.includes(name)) continue;
    const shown = listIn(page, '[data-part]').find((other) => other.dataset['part'] === name);
    if (!shown || source(shown) === source(piece)) continue;
    const next = document.importNode(piece, true);
    sources.set(next, source(piece));
    const { scrollTop } = shown;
    const field = shown.contains(document.activeElement) ? document.activeElement?.getAttribute('name') : undefined;
    shown.replaceWith(next);
    if (name !== 'panel' || next.dataset['at'] !== shown.dataset['at']) continue;
    next.scrollTop = scrollTop;
    // Whoever is typing goes on.
    if (field) next.querySelector<HTMLElement>(`input[name="${CSS.escape(field)}"]`)?.focus({ preventScroll: true });
  }
  // Which number is in focus is the page's own affair where the panel is not replaced.
  if (which !== undefined) return;
  const at = part.querySelector<HTMLElement>('#panel')?.dataset['at'];
  for (const chip of listIn(page, '[data-chip]')) {
    if (chip.dataset['chip'] === at) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
  }
}

/** What pieces were made from, before folds were opened and fields filled in. */
const sources = new WeakMap<Element, string>();

function source(piece: Element): string {
  return sources.get(piece) ?? piece.outerHTML;
}
