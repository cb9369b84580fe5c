import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashBytes } from '../content/hashes.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { isMade } from '../content/schemas/made-files.ts';
import { type AssembledContent, isComplete, isDraft } from '../report/report.ts';
import { CARDS_FOLDER, isCardName, nameCard } from './card-names.ts';
import { listShareCards, type ShareCard } from './share-cards.ts';

/** Cards that a site has, against the pictures that are kept with its content. */
export interface PlannedCards {
  /** Those without a picture. */
  wanted: readonly ShareCard[];
  /** Names of the pictures of all the others. */
  kept: readonly string[];
  /** Names of pictures that show what no page says any more. */
  stale: readonly string[];
}

/** The cards of the pages that a built site has. */
export function listCardsOfSite({ site, reports }: AssembledContent, siteDir: string): ShareCard[] {
  if (!site?.data) return [];
  const published = reports.flatMap((report) => (!isDraft(report) && isComplete(report) ? [report] : []));
  const cards = [...listShareCards(site.data, published)];
  return cards.filter(([path]) => existsSync(join(siteDir, path, 'index.html'))).map(([, card]) => card);
}

/** Work out which cards are to be drawn: what has not changed has its picture already, if it is the one that was drawn. */
export async function planCards(
  { dir, madeFiles }: Pick<AssembledContent, 'dir' | 'madeFiles'>,
  cards: readonly ShareCard[],
): Promise<PlannedCards> {
  const byName = new Map(cards.map((card) => [nameCard(card), card]));
  const there = (await readdir(join(dir, CARDS_FOLDER)).catch(() => [])).filter(isCardName);
  const isDrawn = async (name: string): Promise<boolean> =>
    isMade(madeFiles?.data, pathOfCard(name), hashBytes(await readRegularFile(join(dir, CARDS_FOLDER, name))));
  const drawn = await Promise.all(there.map(isDrawn));
  const found = there.filter((name, index) => drawn[index] === true || !byName.has(name));
  return {
    wanted: [...byName].filter(([name]) => !found.includes(name)).map(([, card]) => card),
    kept: found.filter((name) => byName.has(name)),
    stale: found.filter((name) => !byName.has(name)),
  };
}

/** How many pages are shared with the common picture though others have one of their own; none where none has. */
export function countMissing({ wanted, kept, stale }: PlannedCards): number {
  return kept.length + stale.length === 0 ? 0 : wanted.length;
}

/** Where the picture of a card is kept, below the content folder. */
export function pathOfCard(name: string): string {
  return `${CARDS_FOLDER}/${name}`;
}

/**
 * Remove the cards that are of no use any more, once those that were drawn are in their places.
 *
 * @returns what there is now, in words.
 */
export async function sweepCards(
  contentDir: string,
  { kept, stale }: PlannedCards,
  drawn: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const folder = join(contentDir, CARDS_FOLDER);
  for (const name of stale) await rm(join(folder, name), { force: true });
  const sizes = await Promise.all(
    [...kept, ...drawn.keys()].map(async (name) => (await stat(join(folder, name))).size),
  );
  const size = Math.ceil(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
  return `分享用的图片共 ${sizes.length} 张（${size} KB），在 ${folder}：新画 ${drawn.size} 张，删去过时的 ${stale.length} 张。`;
}
