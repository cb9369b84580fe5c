import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegularFile } from '../../../src/content/regular-file.ts';
import { checkContent } from '../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const MAKE_PIPE = 'mkfifo';

const SECRET = '没有人该看见的字';

/** What the check says of a path that is not read, all of it. */
async function say(site: FixtureSite, file: string): Promise<string> {
  const findings = await checkContent(site.dir);
  const [found, ...more] = findings.filter((finding) => finding.file === file && finding.rule === 'file/unreadable');
  expect(more).toEqual([]);
  expect(found?.severity).toBe('error');
  expect(JSON.stringify(findings)).not.toContain(SECRET);
  return `${found?.message}${found?.hint}`;
}

/** Every kind of file that content has, and whatever is read later than by the check. */
const FILES = [
  'site.yml',
  'indicators.yml',
  'charts.yml',
  'reports/2019/report.yml',
  'reports/2019/figures.yml',
  'reports/2019/published.yml',
  'reports/2019/original.txt',
  'reports/2019/report.pdf',
  'reports/2019/poster.png',
  'reports/2019/received.docx',
  'cards/0123456789abcdef.png',
];

describe('in place of a file of the content', () => {
  it.each(FILES)('%s, a pipe is not waited for, nor is a link to a device', async (file) => {
    using site = writeSite();
    site.write(file, '');
    site.remove(file);
    execFileSync(MAKE_PIPE, [join(site.dir, file)]);
    expect(await say(site, file)).toMatch(/没有读取：.*管道.*删去它，换成真正的文件。/u);
    site.remove(file);
    symlinkSync('/dev/zero', join(site.dir, file));
    expect(await say(site, file)).toContain('没有读取');
  });

  it.each(FILES)('%s, a link that leads out of the folder is neither followed nor quoted', async (file) => {
    using site = writeSite();
    using elsewhere = makeTemporaryFolder();
    site.write(file, '');
    site.remove(file);
    writeFileSync(join(elsewhere.dir, 'secret'), `${SECRET}: ${SECRET}\n`);
    symlinkSync(join(elsewhere.dir, 'secret'), join(site.dir, file));
    expect(await say(site, file)).toMatch(/内容文件夹外面.*没有读它.*删去这个链接/u);
  });

  it('a socket is no file', async () => {
    using site = writeSite();
    site.remove('site.yml');
    const server = createServer().listen(join(site.dir, 'site.yml'));
    await once(server, 'listening');
    expect(await say(site, 'site.yml')).toContain('套接字');
    server.close();
  });

  it('a folder elsewhere is not read through a link, be it of a report or of all', async () => {
    using site = writeSite();
    using elsewhere = makeTemporaryFolder();
    renameSync(join(site.dir, 'reports/2019'), join(elsewhere.dir, '2019'));
    symlinkSync(join(elsewhere.dir, '2019'), join(site.dir, 'reports/2019'));
    expect(await say(site, 'reports/2019')).toContain('内容文件夹外面');
    site.remove('reports');
    mkdirSync(join(elsewhere.dir, 'reports'));
    symlinkSync(join(elsewhere.dir, 'reports'), join(site.dir, 'reports'));
    expect(await say(site, 'reports')).toContain('内容文件夹外面');
  });

  it('a text of 200 MB is refused before it is read', async () => {
    using site = writeSite();
    truncateSync(join(site.dir, 'reports/2019/original.txt'), 200_000_000);
    expect(await say(site, 'reports/2019/original.txt')).toMatch(/没有读取：它太大了.*最多 5 MB/u);
  });

  it('a PDF or picture that was made may be larger than any text', async () => {
    using site = writeSite();
    for (const name of ['report.pdf', 'poster.png']) {
      site.write(`reports/2019/${name}`, '');
      truncateSync(join(site.dir, `reports/2019/${name}`), 6_000_000);
    }
    const rules = (await checkContent(site.dir)).map(({ rule }) => String(rule));
    expect(rules).not.toContain('file/unreadable');
  });

  it('a link within the folder, and a folder that is reached by one, are as good as what they lead to', async () => {
    using site = writeSite();
    using elsewhere = makeTemporaryFolder();
    site.rename('site.yml', '.site.yml');
    symlinkSync('.site.yml', join(site.dir, 'site.yml'));
    symlinkSync(site.dir, join(elsewhere.dir, 'content'));
    expect(await checkContent(join(elsewhere.dir, 'content'))).toEqual([]);
  });
});

it('a file is read as it is, and one that is not there says so by its code', async () => {
  using folder = makeTemporaryFolder();
  writeFileSync(join(folder.dir, 'a'), 'a');
  expect(String(await readRegularFile(join(folder.dir, 'a'), { most: 1 }))).toBe('a');
  await expect(readRegularFile(join(folder.dir, 'a'), { most: 0 })).rejects.toMatchObject({ code: 'too-large' });
  await expect(readRegularFile(join(folder.dir, 'b'))).rejects.toMatchObject({ code: 'ENOENT' });
});
