import { placeBelow } from '../place-below.ts';
import { addressOf, copyBesides, copyPassage, type Passage, readSelection } from './passage.ts';
import { sayCopied } from './said.ts';

/** A selection counts as made after this time without a change, in milliseconds. */
const SETTLED_MS = 250;

/**
 * Offer to cite what is selected of the report's text, as long as something is: below it, or from the lower edge of a
 * narrow window. Tab goes from the selection straight to the offer, which stands behind the text.
 *
 * @param say Says to screen readers what there is, and how copying went.
 */
export function offerSelected(article: HTMLElement, say: (words: string) => void): void {
  let passage: Passage | undefined;
  let timer = 0;
  let isVisited = false;
  let isDragging = false;

  const bar = document.createElement('div');
  bar.className = 'card selected';
  bar.dataset['editorial'] = '';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '所选文字');
  const offerTo = (words: string, copy: (passage: Passage) => Promise<boolean>, done: string): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.onclick = () => {
      passage = readSelection(article) ?? passage;
      if (!passage) return;
      void copy(passage).then((isCopied) => {
        button.dataset['copied'] = isCopied ? '' : 'failed';
        say(isCopied ? done : sayCopied(false));
      });
    };
    return button;
  };
  const buttons = [
    offerTo('引用所选', (chosen) => copyPassage(article, chosen), sayCopied(true)),
    offerTo('复制链接', (chosen) => copyBesides(addressOf(chosen)), '已复制链接'),
  ];
  bar.append(...buttons);

  const update = (): void => {
    // Over the text it would be in the way of a mouse that goes on selecting.
    const selected = isDragging ? undefined : readSelection(article);
    if (!selected) {
      if (!bar.contains(document.activeElement)) bar.remove();
      return;
    }
    const isOther = selected.paragraphs.join('\n') !== passage?.paragraphs.join('\n');
    if (bar.isConnected && !isOther) return;
    passage = selected;
    isVisited = false;
    for (const button of buttons) delete button.dataset['copied'];
    article.after(bar);
    placeBelow(bar, getSelection()?.getRangeAt(0).getClientRects() ?? [], true);
    say('可以引用所选文字，按 Tab 键到按钮');
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED_MS);
  };
  // Pressing a button would end the selection.
  bar.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  bar.addEventListener('focusout', schedule);
  document.addEventListener('selectionchange', schedule);
  document.addEventListener('pointerdown', ({ pointerType, button, target }) => {
    isDragging = pointerType === 'mouse' && button === 0 && !bar.contains(target as Node | null);
    schedule();
  });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      isDragging = false;
      schedule();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey || isVisited || !bar.isConnected) return;
    isVisited = true;
    if (bar.contains(document.activeElement)) return;
    event.preventDefault();
    buttons[0]?.focus({ preventScroll: true });
  });
  schedule();
}
