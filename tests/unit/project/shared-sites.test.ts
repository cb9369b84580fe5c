import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nameSite, shareFolder } from '../../support/shared-sites.ts';
import { writeSite } from '../../support/site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

it('names equal content with equal settings alike, wherever it stands, and all else otherwise', () => {
  using site = writeSite();
  using twin = writeSite();
  const name = nameSite({ CONTENT_DIR: site.dir, BASE_PATH: '/a/', SITE_URL: 'https://www.example.cn' });
  expect(nameSite({ SITE_URL: 'https://www.example.cn', BASE_PATH: '/a/', CONTENT_DIR: twin.dir })).toBe(name);
  expect(nameSite({ CONTENT_DIR: twin.dir, BASE_PATH: '/a/' })).not.toBe(name);
  twin.rename('reports/2019/00-preamble.md', 'reports/2019/00-opening.md');
  expect(nameSite({ CONTENT_DIR: twin.dir, BASE_PATH: '/a/', SITE_URL: 'https://www.example.cn' })).not.toBe(name);
});

it('makes a folder once for all that want it at the same time, and leaves nothing beside it', async () => {
  using place = makeTemporaryFolder();
  let count = 0;
  const make = async (dir: string): Promise<void> => {
    mkdirSync(dir);
    await Promise.resolve();
    count += 1;
  };
  const folder = join(place.dir, 'site');
  await Promise.all([shareFolder(folder, make), shareFolder(folder, make), shareFolder(folder, make)]);
  expect(count).toBe(1);
  expect(readdirSync(place.dir)).toEqual(['site']);
});

it('lets the next one try where making fails, and where the process that made it is gone', async () => {
  using place = makeTemporaryFolder();
  const folder = join(place.dir, 'site');
  await expect(shareFolder(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  writeFileSync(`${folder}.lock`, String(spawnSync(process.execPath, ['--version']).pid));
  await shareFolder(folder, (dir) => {
    mkdirSync(dir);
    return Promise.resolve();
  });
  expect(readdirSync(place.dir)).toEqual(['site']);
});
