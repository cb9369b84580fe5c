import { choosePlace } from './choose-place.ts';
import { copyPassage } from './copy-passage.ts';
import { type Passage, readSelection } from './read-selection.ts';

/** What to do when the button comes, and when it was used. */
interface Listeners {
  onShow: () => void;
  onCopied: (button: HTMLElement, isCopied: boolean) => void;
}

/** A selection counts as made after this time without a change, in milliseconds. */
const SETTLED_MS = 250;

/** Offer to cite what is selected of the report's text, as long as something is. */
export function offerSelected(
  article: HTMLElement,
  paragraphs: readonly HTMLElement[],
  { onShow, onCopied }: Listeners,
): void {
  let passage: Passage | undefined;
  let timer = 0;
  let isTabbing = false;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite selected';
  button.dataset['editorial'] = '';
  button.setAttribute('aria-label', '引用所选');

  const update = (): void => {
    const selected = readSelection(article);
    if (!selected) {
      // On its way to the button, or back, a keyboard passes fields that take the selection.
      if (!isTabbing && button !== document.activeElement) button.remove();
      return;
    }
    const isOther = selected.paragraphs.join('\n') !== passage?.paragraphs.join('\n');
    if (button.isConnected && !isOther) return;
    passage = selected;
    delete button.dataset['copied'];
    choosePlace(paragraphs, selected.block)?.prepend(button);
    onShow();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED_MS);
  };
  // Pressing a button would end the selection.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('blur', schedule);
  button.addEventListener('click', () => {
    passage = readSelection(article) ?? passage;
    if (!passage) return;
    void copyPassage(article, passage).then((isCopied) => {
      onCopied(button, isCopied);
    });
  });
  document.addEventListener('selectionchange', schedule);
  document.addEventListener('keydown', ({ key }) => {
    isTabbing = key === 'Tab';
  });
  document.addEventListener('pointerdown', () => {
    isTabbing = false;
    schedule();
  });
  schedule();
}
