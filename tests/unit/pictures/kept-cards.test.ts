import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameCard } from '../../../src/pictures/card-names.ts';
import { countMissing, planCards, putCards } from '../../../src/pictures/kept-cards.ts';
import type { ShareCard } from '../../../src/pictures/share-cards.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

function makeCard(title: string): ShareCard {
  return { part: '示例县', title: [title], figures: [], source: '来源：示例县司法局' };
}

const [KEPT, NEW, GONE] = [makeCard('依法行政'), makeCard('存在问题'), makeCard('旧标题')];
const PICTURE = Buffer.from('a picture');

test('what has not changed keeps its picture, and what no page says any more loses it', async () => {
  using folder = makeTemporaryFolder();
  await putCards(
    folder.dir,
    { wanted: [], kept: [], stale: [] },
    new Map([KEPT, GONE].map((card) => [nameCard(card), PICTURE])),
  );
  writeFileSync(join(folder.dir, 'cards/说明.png'), PICTURE);

  const planned = await planCards(folder.dir, [KEPT, NEW, NEW]);
  expect(planned).toEqual({ wanted: [NEW], kept: [nameCard(KEPT)], stale: [nameCard(GONE)] });
  expect(countMissing(planned)).toBe(1);

  const words = await putCards(folder.dir, planned, new Map([[nameCard(NEW), PICTURE]]));
  expect(words).toContain('共 2 张');
  expect(words).toContain('新画 1 张，删去过时的 1 张');
  expect(readdirSync(join(folder.dir, 'cards')).toSorted()).toEqual(
    [nameCard(KEPT), nameCard(NEW), '说明.png'].toSorted(),
  );
});

test('nobody is told of missing pictures where none were ever made', async () => {
  using folder = makeTemporaryFolder();
  expect(countMissing(await planCards(folder.dir, [KEPT, NEW]))).toBe(0);
  mkdirSync(join(folder.dir, 'cards'));
  expect(countMissing(await planCards(folder.dir, [KEPT]))).toBe(0);
});
