import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { nameCard } from '../../src/pictures/card-names.ts';
import type { ShareCard } from '../../src/pictures/share-cards.ts';
import { takePicture } from './take-picture.ts';
import { CARD_SIZE, readCardStyles, writeCardPage } from './share-card-page.ts';

/** Few inks are enough for two colours of type on paper, and make a file a fifth as large. */
const INKS = 16;

/** The smallest type of a card, in hundredths. */
const SMALLEST = 40;

/**
 * Draw cards, each once.
 *
 * @param tell Told after each how many there are.
 * @returns PNGs by their names.
 */
export async function makeShareCards(
  browser: Browser,
  cards: readonly ShareCard[],
  tell: (made: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const styles = await readCardStyles();
  const context = await browser.newContext({
    viewport: CARD_SIZE,
    locale: 'zh-CN',
    colorScheme: 'light',
    offline: true,
  });
  try {
    const page = await context.newPage();
    const pictures = new Map<string, Uint8Array>();
    for (const card of cards) {
      await page.setContent(await writeCardPage(card, styles));
      await page.evaluate(shrinkToFit, SMALLEST);
      const picture = sharp(await takePicture(page));
      pictures.set(
        nameCard(card),
        await picture.png({ palette: true, colours: INKS, dither: 0, effort: 7 }).toBuffer(),
      );
      tell(pictures.size);
    }
    return pictures;
  } finally {
    await context.close();
  }
}

/** Runs in the card's page: makes its type smaller until all words have room. */
function shrinkToFit(smallest: number): void {
  for (const part of document.querySelectorAll<HTMLElement>('header, main, footer')) {
    const isTooLarge = (): boolean => part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth;
    for (let size = 100; size >= smallest && isTooLarge(); size -= 4)
      part.style.setProperty('--fit', String(size / 100));
  }
}
