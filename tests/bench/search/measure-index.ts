import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER, writeSearchIndex } from '../../../src/integrations/search-index/write-search-index.ts';

/** How large the index of a site is, and what it takes to write it. */
export interface IndexSize {
  files: number;
  /** Nearly all of its files are compressed. */
  bytes: number;
  /** For the whole index, from pages and data files that are built. */
  seconds: number;
}

/** Write the index of a built site anew, and measure it. */
export async function measureIndex(siteDir: string): Promise<IndexSize> {
  const start = performance.now();
  await writeSearchIndex(siteDir);
  const seconds = (performance.now() - start) / 1000;
  const files = globSync('**/*.*', { cwd: join(siteDir, INDEX_FOLDER) });
  const bytes = files.reduce((sum, file) => sum + statSync(join(siteDir, INDEX_FOLDER, file)).size, 0);
  return { files: files.length, bytes, seconds };
}
