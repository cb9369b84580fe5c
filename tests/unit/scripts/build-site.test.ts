import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { expect, it, onTestFinished, vi } from 'vitest';
import { buildSite } from '../../../scripts/build/build-site.ts';
import { command } from '../../../scripts/build.ts';
import { putBackSite } from '../../../scripts/build/output-folder.ts';
import { runCommand } from '../../../scripts/terminal/run-command.ts';
import { CommandError } from '../../../src/content/command-error.ts';
import { readSettings } from '../../../src/settings.ts';
import { projectDir } from '../../../src/project-dir.ts';
import { openTerminal } from '../../support/call-command.ts';
import { failDisk } from '../../support/failing-disk.ts';
import { sampleCases } from '../../support/full-run.ts';
import { listFolder } from '../../support/list-folder.ts';
import { writeSite } from '../../support/site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('astro', () => ({ build: vi.fn() }));

it('says in Chinese what to do when Astro fails, keeps the detail, and puts nothing anywhere', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  vi.mocked(build).mockRejectedValue(new Error('Could not resolve "./missing.css"'));

  const failure = await buildSite(readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir })).catch(
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(CommandError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/没有生成网站，原有的网站保持不变.*维护人员/) as string,
  });
  expect(failure).toMatchObject({ message: expect.stringContaining('Could not resolve "./missing.css"') as string });
  expect(existsSync(outDir)).toBe(false);
});

it('builds the published reports whatever is wrong in a draft, and says that something is', async () => {
  using site = writeSite({ years: [2019, 2020], draft: 2020 });
  using folder = makeTemporaryFolder();
  site.edit('reports/2020/report.yml', 'signed: 2021-02-20', 'signed: soon');
  site.edit('reports/2020/02-law-enforcement.md', '150', '151');
  vi.mocked(build).mockImplementation(({ outDir = '' } = {}) => {
    mkdirSync(outDir, { recursive: true });
    return Promise.resolve();
  });
  const terminal = openTerminal();
  const outDir = join(folder.dir, 'site');

  await buildSite(readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir }), terminal);

  mkdirSync(join(folder.dir, 'other'));
  expect(statSync(outDir).mode, 'open to whoever may look into a new folder').toBe(
    statSync(join(folder.dir, 'other')).mode,
  );
  expect(terminal.stderr.text).toMatch(/^reports\/2020 还是草稿.*个错误.*npm run check.*\n$/u);
  expect(terminal.stdout.text).toContain(`网站已生成：${outDir}`);
  expect(terminal.stdout.text).toContain('没有设置 SITE_URL：');

  const published = openTerminal();
  const settings = { CONTENT_DIR: site.dir, OUT_DIR: outDir, SITE_URL: 'https://www.example.gov.cn' };
  await buildSite(readSettings(settings), published);
  expect(published.stdout.text, 'a second build over the first').toContain(`网站已生成：${outDir}`);
  expect(published.stdout.text).not.toContain('SITE_URL');
});

it('builds nothing when a published report has an error, or one that may be published', async () => {
  using site = writeSite({ years: [2019, 2020] });
  using folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir });

  site.edit('reports/2020/report.yml', 'status: published', 'status: draft');
  site.edit('reports/2020/report.yml', 'issuer: ', 'issuer: [');
  await expect(buildSite(settings, openTerminal())).rejects.toBeInstanceOf(CommandError);
  expect(existsSync(outDir)).toBe(false);
});

it('says so when the disk is full where the site is put, and leaves the old site alone', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  mkdirSync(outDir);
  writeFileSync(join(outDir, '.generated-site'), '');
  writeFileSync(join(outDir, 'index.html'), '上一次生成的网站');
  vi.mocked(build).mockImplementation(({ outDir: begun = '' } = {}) => {
    mkdirSync(begun, { recursive: true });
    return Promise.resolve();
  });
  using _full = failDisk({ code: 'ENOSPC', paths: String.raw`\.site\.building-\d+/site$` });

  const terminal = openTerminal({ env: { CONTENT_DIR: site.dir, OUT_DIR: outDir } });
  expect(await runCommand(command, [], terminal)).toBe(1);

  expect(terminal.stderr.text).toContain(`放不进 ${outDir}（ENOSPC），原有的网站保持不变`);
  expect(terminal.stderr.text).not.toMatch(/^\s+at /mu);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('上一次生成的网站');
  expect(readdirSync(folder.dir)).toEqual(['site']);
});

it.each([
  ['/proc/x', '/proc/x'],
  ['below a file', '/dev/null/site'],
  ['with a name that is too long', 'a'.repeat(300)],
  ['on a device', '/dev/null'],
])('begins nothing for a place that no site can be put in: %s', async (_, outDir) => {
  using site = writeSite();
  vi.mocked(build).mockReset();
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir });
  const failure = await buildSite(settings, openTerminal()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(CommandError);
  expect(failure).toMatchObject({ message: expect.stringMatching(/网站.*给 OUT_DIR 换一个位置。$/u) as string });
  expect(build).not.toHaveBeenCalled();
});

it.each([
  ['of the content', (site: string): string => site, '在内容文件夹里面'],
  ['of the project', (): string => join(projectDir, 'src'), '在项目自己的 src 文件夹里面'],
])('begins nothing in a folder %s that a link leads to', async (_, target, words) => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  vi.mocked(build).mockReset();
  symlinkSync(target(site.dir), join(folder.dir, 'link'));
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: join(folder.dir, 'link/new/site') });
  await expect(buildSite(settings, openTerminal())).rejects.toThrow(words);
  expect(build).not.toHaveBeenCalled();
});

it('names a full disk that the bundler met, in its own words', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  vi.mocked(build).mockRejectedValue(
    new Error(
      'Build failed with 1 error:\nFailed to write file in a/b.mjs\nCaused by:\n    No space left on device (os error 28)',
    ),
  );
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: join(folder.dir, 'site') });
  const failure = await buildSite(settings, openTerminal()).catch((error: unknown) => error);
  expect(failure).toMatchObject({ message: expect.stringMatching(/原有的网站保持不变：写不进 .*磁盘已满/u) as string });
});

it.runIf(process.platform !== 'win32')('tells of a site that nobody else may read', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  vi.mocked(build).mockImplementation(({ outDir: begun = '' } = {}) => {
    mkdirSync(begun, { recursive: true });
    return Promise.resolve();
  });
  const umask = process.umask(0o077);
  onTestFinished(() => void process.umask(umask));
  const terminal = openTerminal();
  await buildSite(readSettings({ CONTENT_DIR: site.dir, OUT_DIR: join(folder.dir, 'site') }), terminal);
  expect(terminal.stdout.text).toContain('chmod -R a+rX');
});

it('says of all places at once that nothing can be put there, before anything is built', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  vi.mocked(build).mockReset();
  using _locked = failDisk({ code: 'EACCES', paths: String.raw`\.building-` });
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: join(folder.dir, 'site') });
  const failure = await buildSite(settings, openTerminal()).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(
      /^没有生成网站，原有的网站保持不变：.*放不进 .*\n建不了文件夹 .*\.astro.*没有读写权限/u,
    ) as string,
  });
  expect(build).not.toHaveBeenCalled();
});

it.each([
  ['a folder', (outDir: string): string => outDir],
  [
    'a folder that a link leads to',
    (outDir: string): string => {
      mkdirSync(join(outDir, '../elsewhere'));
      symlinkSync('elsewhere/site', outDir);
      return join(outDir, '../elsewhere/site');
    },
  ],
])('killed at any call while a site takes its place leaves a whole one that is shown: %s', async (_, place) => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  const real = place(outDir);
  vi.mocked(build).mockImplementation(({ outDir: begun = '' } = {}) => {
    mkdirSync(join(begun, '2019'), { recursive: true });
    writeFileSync(join(begun, 'index.html'), '新的网站');
    return Promise.resolve();
  });
  const settings = readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir });
  const replace = async (at: number): Promise<readonly string[]> => {
    rmSync(real, { recursive: true, force: true });
    mkdirSync(real);
    writeFileSync(join(real, '.generated-site'), '');
    writeFileSync(join(real, 'index.html'), '上一次生成的网站');
    using disk = failDisk({ code: 'STOP', at });
    await buildSite(settings, openTerminal()).catch(() => undefined);
    return disk.calls;
  };
  const calls = await replace(0);
  const whole = listFolder(folder.dir);
  expect(whole).toMatchObject({ [real.slice(folder.dir.length + 1)]: 'folder' });

  for (const at of sampleCases([...calls.keys()], 5, 1)) {
    const where = `${at + 1}: ${calls[at] ?? ''}`;
    await replace(at + 1);
    putBackSite(outDir, openTerminal());
    expect(readFileSync(join(outDir, 'index.html'), 'utf8'), where).toMatch(/^(?:上一次生成|新)的网站$/u);
    await buildSite(settings, openTerminal());
    expect(listFolder(folder.dir), where).toEqual(whole);
  }
});
