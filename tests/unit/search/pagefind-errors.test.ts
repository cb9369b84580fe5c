import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeSearchIndex } from '../../../src/integrations/search-index/write-search-index.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('pagefind', () => ({
  createIndex: () =>
    Promise.resolve({
      errors: [],
      index: { getFiles: () => Promise.resolve({ errors: ['out of memory'], files: [] }) },
    }),
  close: () => Promise.resolve(null),
}));

describe('writeSearchIndex, when Pagefind reports an error', () => {
  it('stops, says in Chinese what to do, and passes on what Pagefind says', async () => {
    using folder = makeTemporaryFolder();
    mkdirSync(join(folder.dir, 'data/2019'), { recursive: true });
    writeFileSync(join(folder.dir, 'data/2019/report.json'), JSON.stringify({ year: 2019, sections: [] }));
    writeFileSync(join(folder.dir, 'data/2019/figures.json'), '[]');
    mkdirSync(join(folder.dir, 'search'));
    writeFileSync(join(folder.dir, 'search/terms.json'), '[]');
    writeFileSync(join(folder.dir, 'search/changes.json'), '{}');
    await expect(writeSearchIndex(folder.dir)).rejects.toThrow(/生成搜索索引时出错[^]*npm ci[^]*out of memory/);
  });
});
