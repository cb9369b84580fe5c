import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_FORMAT } from '../../../src/content/format.ts';
import { serveDesk } from '../../../src/desk/serve.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { makeTestDesk, NO_TOOLS } from '../test-desk.ts';

let site: FixtureSite;
let folder: TemporaryFolder;
let dir: string;
beforeEach(() => {
  site = writeSite({ years: [2019, 2022], draft: 2022 });
  folder = makeTemporaryFolder();
  dir = join(folder.dir, 'content');
  cpSync(site.dir, dir, { recursive: true });
  mkdirSync(join(dir, '.desk'));
});
afterEach(() => {
  folder[Symbol.dispose]();
  site[Symbol.dispose]();
});

const note = (name: string, said: object): void => {
  writeFileSync(join(dir, '.desk', name), JSON.stringify(said));
};

describe('a draft begun with another version', () => {
  test('is carried over from an older one, with what it did not know as if it were left out', async () => {
    note('format.json', { format: 1, project: '0.0.1' });
    note('2022.json', { seen: ['a'], something: 'older' });
    note('2022-viewed.json', ['2022/']);
    using desk = await makeTestDesk(dir);
    for (const path of ['/', '/2022/text', '/2022/figures', '/2022/check', '/2022/pages', '/2022/publish']) {
      expect((await desk.visit(path)).status, path).toBe(200);
    }
    expect(JSON.parse(desk.readFile('.desk/format.json') ?? '')).not.toMatchObject({ project: '0.0.1' });
    await desk.submit('/2022/pages', { path: '2022/' });
    expect(JSON.parse(desk.readFile('.desk/2022-viewed.json') ?? '')).toMatchObject({ pages: ['2022/'] });
  });

  test('of a newer one is refused with the reason, and left as it is, for whoever opens it next', async () => {
    note('format.json', { format: CONTENT_FORMAT + 1, project: '9.0.0' });
    await expect(serveDesk(dir, 0, NO_TOOLS)).rejects.toThrow(/用更新的程序（9\.0\.0）存的.*请先把程序更新到 9\.0\.0/u);
    expect(existsSync(join(dir, '.desk/open.json'))).toBe(false);
    expect(existsSync(join(dir, '.desk/history.jsonl'))).toBe(false);
    expect(readFileSync(join(dir, '.desk/format.json'), 'utf8')).toContain('9.0.0');
    note('format.json', { format: 1, project: '9.0.0' });
    const desk = await serveDesk(dir, 0, NO_TOOLS);
    await desk.close();
  });
});
