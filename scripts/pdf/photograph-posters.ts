import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { writePictureEdition } from '../../src/pictures/picture-edition.ts';
import { posterPath } from '../../src/report/section-paths.ts';
import { takePicture } from './take-picture.ts';

/** A poster as a picture that says what it was drawn from. */
export interface PosterPicture {
  year: number;
  png: Uint8Array;
}

/** As wide as a telephone, and twice as many dots: 750 of them. */
const TELEPHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 };

/** Enough for red, greys and papers with their edges. */
const INKS = 64;

/**
 * Photograph the posters of reports.
 *
 * @param home Address of the site that is served.
 * @param years Of the reports that have one.
 * @param isThere Whether the picture of an edition is there already: then it is not taken.
 */
export async function photographPosters(
  browser: Browser,
  home: string,
  years: readonly number[],
  isThere: (year: number, edition: string) => boolean,
): Promise<PosterPicture[]> {
  const context = await browser.newContext({
    ...TELEPHONE,
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const pictures: PosterPicture[] = [];
    for (const year of years) {
      const png = await photograph(page, home + posterPath(year), (edition) => isThere(year, edition));
      if (png) pictures.push({ year, png });
    }
    return pictures;
  } finally {
    await context.close();
  }
}

async function photograph(
  page: Page,
  address: string,
  isThere: (edition: string) => boolean,
): Promise<Uint8Array | undefined> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const poster = page.locator('[data-picture]');
  const edition = await poster.getAttribute('data-edition');
  if (edition === null) throw new Error(`${address} names no edition`);
  if (isThere(edition)) return undefined;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Alone on the page it begins on a whole dot; the line that parts it from the page is none of the picture's.
  await poster.evaluate((element: HTMLElement) => {
    element.style.boxShadow = 'none';
    document.body.replaceChildren(element);
  });
  const picture = sharp(await takePicture(poster));
  return writePictureEdition(
    await picture.png({ palette: true, colours: INKS, dither: 0, effort: 7 }).toBuffer(),
    edition,
  );
}
