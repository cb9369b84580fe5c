import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameCard } from '../../../src/pictures/card-names.ts';
import { hashBytes } from '../../../src/content/hashes.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { countMissing, pathOfCard, planCards, sweepCards } from '../../../src/pictures/kept-cards.ts';
import type { ShareCard } from '../../../src/pictures/share-cards.ts';
import { planMadeFiles } from '../../../src/publication/made-files.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

function makeCard(title: string): ShareCard {
  return { part: '示例县', title: [title], figures: [], source: '来源：示例县司法局' };
}

const [KEPT, NEW, GONE] = [makeCard('依法行政'), makeCard('存在问题'), makeCard('旧标题')];
const PICTURE = Buffer.from('a picture');

/** The list of made files with the pictures of some cards on it. */
function listMade(cards: readonly ShareCard[]): Parameters<typeof planCards>[0]['madeFiles'] {
  const data = { files: cards.map((card) => ({ file: pathOfCard(nameCard(card)), sha256: hashBytes(PICTURE) })) };
  const path = 'made-files.yml';
  return { path, data, raw: data, locate: () => ({ file: path, line: 1, column: 1 }) };
}

test('what has not changed keeps its picture, and what no page says any more loses it', async () => {
  using folder = makeTemporaryFolder();
  mkdirSync(join(folder.dir, 'cards'));
  for (const name of [nameCard(KEPT), nameCard(GONE), '说明.png']) {
    writeFileSync(join(folder.dir, 'cards', name), PICTURE);
  }
  const content = { dir: folder.dir, madeFiles: listMade([KEPT, GONE]) };

  const planned = await planCards(content, [KEPT, NEW, NEW]);
  expect(planned).toEqual({ wanted: [NEW], kept: [nameCard(KEPT)], stale: [nameCard(GONE)] });
  expect(countMissing(planned)).toBe(1);

  const drawn = new Map([[nameCard(NEW), PICTURE]]);
  const made = [{ path: pathOfCard(nameCard(NEW)), bytes: PICTURE }];
  await applyChanges(folder.dir, await planMadeFiles(content, made, [KEPT, NEW].map(nameCard).map(pathOfCard)));
  const words = await sweepCards(folder.dir, planned, drawn);
  expect(words).toContain('共 2 张');
  expect(words).toContain('新画 1 张，删去过时的 1 张');
  expect(readdirSync(join(folder.dir, 'cards')).toSorted()).toEqual(
    [nameCard(KEPT), nameCard(NEW), '说明.png'].toSorted(),
  );
});

test('nobody is told of missing pictures where none were ever made', async () => {
  using folder = makeTemporaryFolder();
  const content = { dir: folder.dir, madeFiles: undefined };
  expect(countMissing(await planCards(content, [KEPT, NEW]))).toBe(0);
  mkdirSync(join(folder.dir, 'cards'));
  expect(countMissing(await planCards(content, [KEPT]))).toBe(0);
});

test('a picture that somebody else has put in its place is drawn anew', async () => {
  using folder = makeTemporaryFolder();
  mkdirSync(join(folder.dir, 'cards'));
  for (const card of [KEPT, NEW]) writeFileSync(join(folder.dir, pathOfCard(nameCard(card))), PICTURE);
  writeFileSync(join(folder.dir, pathOfCard(nameCard(NEW))), 'another picture');
  const content = { dir: folder.dir, madeFiles: listMade([KEPT, NEW]) };
  expect(await planCards(content, [KEPT, NEW])).toEqual({ wanted: [NEW], kept: [nameCard(KEPT)], stale: [] });
});
