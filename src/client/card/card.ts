import address from '../card.css?url&no-inline';
import { loadSheet } from '../load-sheet.ts';
import { placeBelow } from '../place-below.ts';

/** What a card says, and what can be done from it. */
export interface CardContent {
  /** What it is, for those who hear it. */
  label: string;
  /** Its paragraphs; the class says how one is set: `name`, `value`. */
  lines: readonly { words: string; class?: string }[];
  /** Links and buttons, beside the one that closes it. */
  tools: readonly (HTMLAnchorElement | HTMLButtonElement)[];
}

const card = document.createElement('div');
card.className = 'card';
card.popover = 'auto';
card.tabIndex = -1;
card.dataset['editorial'] = '';
card.setAttribute('role', 'dialog');
card.style.userSelect = 'none';
document.body.append(card);

/** Whether an element lies in the card. */
export function isInCard(element: Element): boolean {
  return card.contains(element);
}

/**
 * Show a card: below a place of the page where there is room beside it, from the lower edge of a narrow window else. It
 * goes with Escape, its button or a click elsewhere, and the focus goes back to the place.
 */
export async function showCard({ label, lines, tools }: CardContent, place: Element): Promise<void> {
  await loadSheet(address);
  const row = document.createElement('p');
  row.className = 'tools';
  const close = makeButton('关闭', () => {
    card.hidePopover();
  });
  row.append(...tools, close);
  card.replaceChildren(...lines.map(writeLine), row);
  card.setAttribute('aria-label', label);
  card.showPopover();
  placeBelow(card, place.getClientRects());
  card.scrollIntoView({ block: 'nearest' });
  card.focus();
}

function writeLine({ words, class: name = '' }: CardContent['lines'][number]): HTMLElement {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = words;
  return line;
}

/** Make a button of a card. */
function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.onclick = act;
  return button;
}

/** Make a button that copies, and says how that went. */
export function makeCopyButton(words: string, copy: () => Promise<boolean>): HTMLButtonElement {
  const button = makeButton(words, () => {
    void copy().then((isCopied) => {
      button.textContent = isCopied ? '已复制' : '没有复制，请选中后复制';
    });
  });
  button.setAttribute('aria-live', 'polite');
  return button;
}

/** Make a link of a card. */
export function makeLink(words: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = words;
  link.href = href;
  return link;
}
