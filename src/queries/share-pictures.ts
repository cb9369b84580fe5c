import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes } from '../content/hashes.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { isMade } from '../content/schemas/made-files.ts';
import { CARDS_FOLDER, nameCard } from '../pictures/card-names.ts';
import { pathOfCard } from '../pictures/kept-cards.ts';
import { listShareCards } from '../pictures/share-cards.ts';
import { writePath } from '../report/routes.ts';
import { readSettings } from '../settings.ts';
import { listReports } from './reports.ts';
import { getMadeFiles, getSite } from './site.ts';

/** The picture of all pages that have none of their own. */
const COMMON = 'share.png';

let found: Promise<ReadonlyMap<string, string>> | undefined;

/** Names of the pictures that `npm run pdf` has made, by the addresses of their pages; none of what has changed since. */
async function findPictures(): Promise<ReadonlyMap<string, string>> {
  const { contentDir, siteUrl } = readSettings();
  // A page says nothing of its picture where it cannot give its whole address.
  if (siteUrl === undefined || !existsSync(join(contentDir, CARDS_FOLDER))) return new Map();
  const names = [...listShareCards(await getSite(), await listReports())].map(
    ([path, card]) => [path, nameCard(card)] as const,
  );
  const made = await getMadeFiles();
  const isDrawn = async (name: string): Promise<boolean> =>
    existsSync(join(contentDir, CARDS_FOLDER, name)) &&
    isMade(made, pathOfCard(name), hashBytes(await readSharePicture(name.replace(/\.png$/u, ''))));
  const drawn = await Promise.all(names.map(([, name]) => isDrawn(name)));
  return new Map(names.filter((_, index) => drawn[index]));
}

/** What Astro makes a file for each picture from. */
export async function listSharePictures(): Promise<{ params: { card: string } }[]> {
  // While pages are worked on nothing is shared.
  if (import.meta.env.DEV) return [];
  found ??= findPictures();
  return [...new Set((await found).values())].map((name) => ({ params: { card: name.replace(/\.png$/u, '') } }));
}

/**
 * Address of the picture that a page is shared with, below the site's base.
 *
 * @param path The page's own: `2019/problems/`.
 */
export async function findSharePicture(path: string): Promise<string> {
  if (import.meta.env.DEV) return COMMON;
  found ??= findPictures();
  const name = (await found).get(path);
  return name === undefined ? COMMON : writePath('shareCard', { card: name.replace(/\.png$/u, '') });
}

/** A picture as `npm run pdf` made it. */
export function readSharePicture(card: string): Promise<Buffer> {
  return readRegularFile(join(readSettings().contentDir, CARDS_FOLDER, `${card}.png`));
}
