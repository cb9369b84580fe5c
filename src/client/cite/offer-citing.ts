import cardAddress from '../card.css?url&no-inline';
import { loadSheet } from '../load-sheet.ts';
import address from './citing.css?url&no-inline';
import { offerPointed } from './offer-pointed.ts';
import { offerSelected } from './offer-selected.ts';

/**
 * Offers to cite the report's text: the paragraph or heading that a mouse points at, and whatever is selected. Nothing of
 * it stands among the text, and nothing is shown before it is asked for.
 */
const article = document.querySelector<HTMLElement>('article[data-citation]');
if (article) void offer(article);

async function offer(article: HTMLElement): Promise<void> {
  await Promise.all([loadSheet(cardAddress), loadSheet(address)]);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  document.addEventListener(
    'click',
    () => {
      status.textContent = '';
    },
    true,
  );
  const say = (words: string): void => {
    status.textContent = words;
  };
  offerPointed(article, say);
  offerSelected(article, say);
}
