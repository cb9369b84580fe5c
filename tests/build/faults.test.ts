import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { projectDir } from '../../src/project-dir.ts';
import { NEXT_LINES } from '../intake/new/next-report.ts';
import { makeWorkplace } from '../intake/new/workplace.ts';
import { sampleCases } from '../support/full-run.ts';
import { finish, runScript, type ScriptResult, startScript } from '../support/run-script.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const FAILING_DISK = `--import=${pathToFileURL(join(projectDir, 'tests/support/failing-disk.ts')).href}`;

/** What a process finds a disk full with, where paths match. */
const fillDisk = (paths: string): Record<string, string> => ({
  NODE_OPTIONS: FAILING_DISK,
  DISK_FAULT: JSON.stringify({ code: 'ENOSPC', paths }),
});

/** Where the disk is full, the paths that cannot be written then, and words of what is said. */
const FULL_DISKS: [string, string, string][] = [
  ['where sites are put', String.raw`\.site\.building-\d+/site$`, '放不进'],
  ['where the search index is written', String.raw`\.astro/\.site\.building-.*pagefind`, '磁盘已满'],
  ['where pages are written', String.raw`\.astro/\.site\.building-.*\.html$`, '磁盘已满'],
];

/** A failure is told in Chinese, without the places in our code that only we could use. */
function expectTold({ exitCode, stderr }: ScriptResult, ...words: readonly string[]): void {
  expect(exitCode).toBe(1);
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe('npm run build', () => {
  let site: FixtureSite;
  let dir: string;
  let outDir: string;
  let env: Record<string, string>;

  beforeEach(() => {
    site = writeSite();
    const folder = makeTemporaryFolder();
    dir = folder.dir;
    outDir = join(dir, 'site');
    env = { CONTENT_DIR: site.dir, OUT_DIR: outDir };
    mkdirSync(outDir);
    writeFileSync(join(outDir, '.generated-site'), '');
    writeFileSync(join(outDir, 'index.html'), '上一次生成的网站');
    onTestFinished(() => {
      site.cleanUp();
      folder[Symbol.dispose]();
    });
  });

  /** Years whose reports a built site has. */
  const listYears = (built: string): string[] => readdirSync(built).filter((name) => /^\d+$/.test(name));

  const readHome = (): string => readFileSync(join(outDir, 'index.html'), 'utf8');

  it('killed at any moment leaves a whole site; of several at once, the next sweep up, mix nothing, and speak no riddles', async () => {
    for (const delay of sampleCases([300, 1000, 2500], 3, 1)) {
      const build = startScript('build', env);
      const end = finish(build);
      await setTimeout(delay);
      build.kill('SIGKILL');
      await end;
      expect(readHome()).toMatch(/上一次生成的网站|<\/html>/);
    }
    writeFileSync(join(outDir, 'old.html'), '');
    // Drafts are kept out, whatever the shell says of development.
    const shell = { NODE_ENV: 'development', DEV: '1' };
    using first = writeSite({ years: [2019, 2020], draft: 2020 });
    using second = writeSite({ years: [2021, 2022], draft: 2022 });
    const otherDirs = sampleCases(['other', undefined], 2, 1).flatMap((name) => (name ? [join(dir, name)] : []));

    const [others, results] = await Promise.all([
      Promise.all(otherDirs.map((other) => runScript('build', { ...shell, CONTENT_DIR: first.dir, OUT_DIR: other }))),
      Promise.all(
        [first, second].map((content) => runScript('build', { ...shell, CONTENT_DIR: content.dir, OUT_DIR: outDir })),
      ),
    ]);

    expect(results.map(({ exitCode }) => exitCode)).toContain(0);
    for (const result of results) {
      if (result.exitCode !== 0) expectTold(result, '放不进', '原有的网站');
      else expect(result.stdout).toMatch(new RegExp(`网站已生成：${outDir}，共 \\d+ 个网页`));
    }
    for (const { exitCode } of others) expect(exitCode).toBe(0);
    for (const other of otherDirs) expect(listYears(other)).toEqual(['2019']);
    const [year = '', ...more] = listYears(outDir);
    expect([year, more]).toEqual([expect.stringMatching(/^(?:2019|2021)$/), []]);
    expect(readHome()).toContain(`${year}年度`);
    expect(readFileSync(join(outDir, `${year}/full/index.html`), 'utf8')).toContain('示例县');
    expect(existsSync(join(outDir, 'old.html'))).toBe(false);
    expect(readdirSync(dir)).toEqual([...otherDirs.map((other) => basename(other)), 'site']);
  });

  it('killed between taking the old site away and putting the new one there is made good by the next, come what may', async () => {
    mkdirSync(join(dir, '.site.building-4194305'));
    renameSync(outDir, join(dir, '.site.building-4194305/previous'));
    site.edit('site.yml', 'county: 示例县', 'county: ""');
    expectTold(await runScript('build', env), '原有的网站已放回原处', 'site.yml');
    expect(readHome()).toBe('上一次生成的网站');
  });

  // Only the last ends a build early; `tests/unit/scripts/build-site.test.ts` has the first, without a build.
  it.each(sampleCases(FULL_DISKS, 3, 2))(
    'says so when the disk is full %s, and leaves the old site alone',
    async (_, full, words) => {
      const result = await runScript('build', { ...env, ...fillDisk(full) });
      expectTold(result, words, '原有的网站保持不变');
      expect(readHome()).toBe('上一次生成的网站');
      expect(readdirSync(dir)).toEqual(['site']);
    },
  );
});

describe('npm run new', () => {
  it('killed at any moment leaves a whole draft or none, and the next run sweeps up behind it', async () => {
    using place = makeWorkplace('报告.txt', NEXT_LINES.join('\n'));
    const args = ['2020', '--from', place.document];
    for (const delay of sampleCases([200, 500, 900], 3, 1)) {
      const command = startScript('new', { CONTENT_DIR: place.contentDir }, args);
      const end = finish(command);
      await setTimeout(delay);
      command.kill('SIGKILL');
      await end;
      expect(place.listReport() ?? ['report.yml']).toContain('report.yml');
    }
    expect((await place.call('new', [...args, '--force'])).exitCode).toBe(0);
    const names = readdirSync(join(place.contentDir, 'reports')).filter((name) => !name.includes('旧稿'));
    expect(names.toSorted()).toEqual(['2019', '2020']);
  });

  it('says so when the disk is full, and leaves nothing behind', async () => {
    using place = makeWorkplace('报告.txt', NEXT_LINES.join('\n'));
    const settings = { CONTENT_DIR: place.contentDir, ...fillDisk('figures.yml') };
    const result = await runScript('new', settings, ['2020', '--from', place.document]);
    expectTold(result, '写不进', '磁盘已满', '没有改动它');
    expect(readdirSync(join(place.contentDir, 'reports'))).toEqual(['2019']);
  });
});
