import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSyntheticSite } from '../../bench/synthetic/write-synthetic-site.ts';
import { checkContent } from '../../support/check-content.ts';
import type { FixtureSite } from '../../support/site.ts';

function readFiles(site: FixtureSite): Record<string, string> {
  const files = globSync('**/*.*', { cwd: site.dir }).sort();
  return Object.fromEntries(files.map((file) => [file, site.read(file)]));
}

test('synthetic reports have no finding', async () => {
  using site = writeSyntheticSite(5, 31);
  expect(await checkContent(site.dir)).toEqual([]);
});

test('a seed gives the same reports, however many are written, and another seed others', () => {
  using site = writeSyntheticSite(2, 1);
  using same = writeSyntheticSite(3, 1);
  using other = writeSyntheticSite(2, 2);
  expect(readFiles(same)).toMatchObject(readFiles(site));
  const original = 'reports/1920/original.txt';
  expect(other.read(original)).not.toBe(site.read(original));
});

test('synthetic reports seldom say a sentence twice', () => {
  using site = writeSyntheticSite(5, 31);
  const sentences = globSync('reports/*/original.txt', { cwd: site.dir })
    .flatMap((file) => site.read(file).split(/[。\n]/u))
    .filter((sentence) => sentence.length > 12);
  expect(sentences.length).toBeGreaterThan(1000);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9);
});
