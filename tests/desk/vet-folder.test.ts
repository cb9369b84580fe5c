import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failDisk } from '../support/failing-disk.ts';
import { listFolder } from '../support/list-folder.ts';
import { writeSite } from '../support/site.ts';
import { makeTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
let kept: string;
beforeEach(async () => {
  using site = writeSite({ years: [2019, 2020], draft: 2020 });
  desk = await makeTestDesk(site.dir);
  kept = join(desk.dir, 'kept');
  await desk.visit('/');
});
afterEach(() => {
  desk[Symbol.dispose]();
});

const PAGES = [
  '/',
  '/new',
  '/settings',
  '/settings/site',
  '/2020/figures',
  '/2019/publish',
  '/archive',
  '/log',
  '/help',
];
const NEW_SITE = { year: '2023', county: '甲县', department: '甲县司法局' };

/** All that is asked of a desk without its folder is answered with why, and writes nothing. */
async function expectRefused(...words: readonly string[]): Promise<void> {
  const before = listFolder(desk.dir);
  for (const path of PAGES) {
    expect((await desk.visit(path)).status, path).toBe(503);
    const said = await desk.readPage(path);
    for (const word of [...words, desk.contentDir, '什么也没有写', '再看一次']) expect(said, path).toContain(word);
  }
  for (const path of ['/new/outline', '/undo', '/lost', '/2020/document', '/settings/site']) {
    const answer = await desk.submit(path, NEW_SITE);
    expect(answer.status, path).toBe(503);
    expect(await answer.text()).toContain('这一步没有存');
  }
  expect(listFolder(desk.dir)).toEqual(before);
}

test('a folder that is gone is asked for, nothing is begun in its place, and the desk goes on once it is back', async () => {
  renameSync(desk.contentDir, kept);
  await expectRefused('内容文件夹不在了', '放回原处');
  expect((await desk.visit('/assets/desk.css')).status).toBe(200);
  // As a disk leaves it that is not connected any more.
  mkdirSync(desk.contentDir);
  await expectRefused('内容文件夹换过了', 'U 盘');
  rmSync(desk.contentDir, { recursive: true });
  renameSync(kept, desk.contentDir);
  expect((await desk.submit('/new/outline', { year: '2021' })).status).toBe(303);
  expect(await desk.readPage('/')).toContain('2021年度报告');
});

test('another folder, or an older copy of the same, is not mixed with what the desk knows', async () => {
  cpSync(desk.contentDir, kept, { recursive: true });
  expect((await desk.submit('/new/outline', { year: '2021' })).status).toBe(303);
  renameSync(desk.contentDir, join(desk.dir, 'newest'));
  renameSync(kept, desk.contentDir);
  await expectRefused('内容文件夹换过了', '再打开一次');
  rmSync(join(desk.contentDir, '.desk'), { recursive: true });
  await expectRefused('内容文件夹换过了');
  await desk.reopen();
  expect((await desk.visit('/')).status).toBe(200);
});

test('what others have taken away is missed, by its name, until it is back or not wanted', async () => {
  for (const path of ['reports/2019', 'site.yml']) {
    renameSync(join(desk.contentDir, path), kept);
    await desk.reopen();
    expect(await desk.readPage('/'), path).toMatch(
      /有 1 样内容不见了.*(?:2019年度的报告 ?（reports\/2019）|网站信息 ?（site\.yml）)/u,
    );
    renameSync(kept, join(desk.contentDir, path));
    expect(await desk.readPage('/'), path).not.toContain('不见了');
  }
  renameSync(join(desk.contentDir, 'reports'), kept);
  const home = await desk.readPage('/');
  expect(home).toContain('有 2 样内容不见了');
  expect(home, 'who has lost all is not to begin with the first').not.toContain('先放入一份报告');
  await desk.submit('/lost', { path: 'reports/2019' });
  expect(await desk.readPage('/')).toContain('有 1 样内容不见了');
});

test('what the desk itself has taken back is not missed', async () => {
  await desk.submit('/new/outline', { year: '2021' });
  await desk.visit('/');
  await desk.submit('/undo');
  expect(existsSync(join(desk.contentDir, 'reports/2021'))).toBe(false);
  expect(await desk.readPage('/')).not.toContain('不见了');
});

test('without site.yml nobody is asked whose site it is, as if it were the first', async () => {
  rmSync(join(desk.contentDir, 'site.yml'));
  for (const answer of [await desk.visit('/new'), await desk.submit('/new/outline', NEW_SITE)]) {
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/没有 site\.yml.*放回原处/u);
  }
  expect(readdirSync(join(desk.contentDir, 'reports'))).toEqual(['2019', '2020']);
});

test.each(['EACCES', 'ENOSPC', 'EIO'] as const)(
  'a disk that takes nothing more (%s) leaves all to be looked at',
  async (code) => {
    const before = listFolder(join(desk.contentDir, 'reports'));
    using _disk = failDisk({ code });
    for (const path of PAGES) expect((await desk.visit(path)).status, path).toBe(200);
    for (const [path, fields] of [
      ['/new/outline', { year: '2021' }],
      ['/new', { year: '2021', document: new File(['一、依法行政'], '报告.txt') }],
    ] as const) {
      const answer = await desk.submit(path, fields);
      expect([409, 500], path).toContain(answer.status);
      expect(await answer.text(), path).toMatch(/没有存[\s\S]*E[A-Z]+[：）]/u);
    }
    expect(listFolder(join(desk.contentDir, 'reports'))).toEqual(before);
  },
);
