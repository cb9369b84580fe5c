/**
 * Shows what the glossary says of a term below the term, when that is clicked. It goes with Escape, its button or a click
 * elsewhere, and the focus goes back to the term. Where a browser has no popovers, or the glossary cannot be had, a term
 * stays a link.
 */
const card = document.createElement('div');
card.className = 'chart-tip';
card.popover = 'auto';
card.tabIndex = -1;
card.dataset['editorial'] = '';
card.setAttribute('role', 'dialog');
card.style.userSelect = 'none';

let asked: Element | undefined;

if ('showPopover' in card) {
  document.body.append(card);
  document.addEventListener('click', (event) => {
    const term =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[href*="glossary/#"]') : null;
    if (!term || card.contains(term) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void showTerm(term);
  });
}

async function showTerm(term: HTMLAnchorElement): Promise<void> {
  asked = term;
  const words = await readTerm(term.href);
  // Another term may have been asked for meanwhile.
  if (asked !== term) return;
  if (!words) {
    location.assign(term.href);
    return;
  }
  card.replaceChildren(...words.map(writeLine), makeTools(term.href));
  card.setAttribute('aria-label', `术语解释：${words[0] ?? ''}`);
  card.showPopover();
  placeCard(card, term);
  card.focus();
}

function writeLine(words: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = words;
  return line;
}

function makeTools(href: string): HTMLElement {
  const tools = document.createElement('p');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = '全部术语';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '关闭';
  button.onclick = () => {
    card.hidePopover();
  };
  tools.className = 'tools';
  tools.append(link, button);
  return tools;
}

/** Distance kept from the sides of the window, and from the term, in CSS pixels. */
const MARGIN = 8;

/** Place a card below a term, at its beginning, within the sides of the window. It moves with the page. */
export function placeCard(card: HTMLElement, term: Element): void {
  const lines = term.getClientRects();
  const line = lines[lines.length - 1] ?? term.getBoundingClientRect();
  const farthest = document.documentElement.clientWidth - card.offsetWidth - MARGIN;
  Object.assign(card.style, {
    inset: 'auto',
    margin: '0',
    left: `${Math.max(MARGIN, Math.min(line.left, farthest)) + scrollX}px`,
    top: `${line.bottom + MARGIN + scrollY}px`,
  });
  card.scrollIntoView({ block: 'nearest' });
}

let glossary: Promise<Document> | undefined;

/**
 * Read what the glossary's page says of a term: the same words, from the same place.
 *
 * @param address Of the term on that page, with its anchor.
 * @returns paragraphs, the term itself first; `undefined` where page or term cannot be had.
 */
export async function readTerm(address: string): Promise<string[] | undefined> {
  const id = decodeURIComponent(new URL(address).hash.slice(1));
  glossary ??= fetchPage(address);
  try {
    const entry = (await glossary).getElementById(id);
    const words = Array.from(entry?.querySelectorAll('h2, [data-card]') ?? [], ({ textContent }) => textContent.trim());
    return words.length > 0 ? words : undefined;
  } catch {
    // The next click tries again.
    glossary = undefined;
    return undefined;
  }
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Its styles are not wanted here, and against this page's policy.
  const html = (await response.text()).replace(/<style>[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
