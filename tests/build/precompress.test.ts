import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildSiteWith } from '../support/built-site.ts';
import { MOVED, writeMovedSite } from '../support/moved-site.ts';

const MADE_BY_OTHERS = ['feed.xml', 'sitemap-0.xml', 'qr/2019/problems.svg', 'pagefind/pagefind-worker.js'];

test('compressed copies are of what is published, whatever wrote it last', async () => {
  using content = await writeMovedSite();
  using site = await buildSiteWith({ ...MOVED, CONTENT_DIR: content.dir });
  const read = (file: string): Buffer => readFileSync(join(site.dir, file));
  for (const file of [...site.pages, ...MADE_BY_OTHERS, 'data/2019/figures.csv']) {
    expect(gunzipSync(read(`${file}.gz`)).equals(read(file)), file).toBe(true);
    expect(brotliDecompressSync(read(`${file}.br`)).equals(read(file)), file).toBe(true);
  }
  expect(site.files.filter((file) => /\.(?:pf_\w+|pagefind|xlsx|png)\.(?:gz|br)$/.test(file))).toEqual([]);
});
