import { placeCard } from './place-card.ts';
import { readTerm } from './read-term.ts';

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
