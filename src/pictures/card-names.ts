import { createHash } from 'node:crypto';
import type { ShareCard } from './share-cards.ts';

/** Folder of the content that `npm run pdf` puts the pictures of shared pages in. */
export const CARDS_FOLDER = 'cards';

/** Raised when cards are to look otherwise, so that all are made anew. */
const LOOK = 1;

/**
 * Name the picture of a card by all that it shows: one whose words or numbers have changed is another picture, and a
 * picture that has been kept is never shown for it.
 */
export function nameCard(card: ShareCard): string {
  return `${createHash('sha256')
    .update(JSON.stringify([LOOK, card]))
    .digest('hex')
    .slice(0, 16)}.png`;
}

/** Whether a file has a name that {@link nameCard} gives. */
export function isCardName(name: string): boolean {
  return /^[0-9a-f]{16}\.png$/u.test(name);
}
