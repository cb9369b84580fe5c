import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { command as build } from '../../scripts/build.ts';
import { command as pdf } from '../../scripts/pdf.ts';
import { projectDir } from '../../src/project-dir.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { callCommand } from '../support/call-command.ts';
import { finish, runScript, startScript } from '../support/run-script.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** Wait until what a command has said matches; fails when the command ends without. To be called once for each command. */
async function waitForWords(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<RegExpExecArray> {
  let said = '';
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    const match = pattern.exec(said);
    if (match) return match;
  }
  throw new Error(`ended without words like ${pattern.source}: ${said}`);
}

describe('npm run build', () => {
  let site: FixtureSite;
  let folder: TemporaryFolder;
  let outDir: string;
  let env: Record<string, string>;

  beforeEach(() => {
    site = writeSite();
    folder = makeTemporaryFolder();
    outDir = join(folder.dir, 'site');
    env = { CONTENT_DIR: site.dir, OUT_DIR: outDir };
    onTestFinished(() => {
      site.cleanUp();
      folder[Symbol.dispose]();
    });
  });

  /** Put a site there that counts as built before, and is known again by its one page. */
  function haveBuiltSite(): void {
    mkdirSync(outDir);
    writeFileSync(join(outDir, '.generated-site'), '');
    writeFileSync(join(outDir, 'index.html'), '上一次生成的网站');
  }

  function expectOldSiteOnly(): void {
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('上一次生成的网站');
    expect(readdirSync(folder.dir)).toEqual(['site']);
  }

  it('names every error of the content and leaves the old site alone', async () => {
    haveBuiltSite();
    site.edit('reports/2019/report.yml', 'issuer: 示例县人民政府\n', '');
    site.edit(
      'reports/2019/01-government-functions.md',
      'dutyAreas: [government-functions]',
      'dutyAreas: [no-such-area]',
    );

    const { exitCode, stderr } = await callCommand(build, [], { env });

    expect(exitCode).toBe(1);
    expect(stderr).toContain('reports/2019/report.yml');
    expect(stderr).toContain('reports/2019/01-government-functions.md');
    expect(stderr).toContain('没有生成网站，原有的网站保持不变');
    expectOldSiteOnly();
  });

  it('stops before it builds a site of drafts alone', async () => {
    haveBuiltSite();
    using drafted = writeSite({ years: [2019], draft: 2019 });

    const { exitCode, stderr } = await callCommand(build, [], { env: { ...env, CONTENT_DIR: drafted.dir } });

    expect(exitCode).toBe(1);
    expect(stderr).toContain('规则：content/only-drafts');
    expect(stderr).toContain('没有可以发布的报告，没有生成网站，原有的网站保持不变');
    expect(stderr).not.toMatch(/^\s+at /m);
    expectOldSiteOnly();
  });

  it('leaves the old site alone when it is interrupted', async () => {
    haveBuiltSite();
    const workFolders = join(projectDir, '.astro');
    mkdirSync(workFolders, { recursive: true });

    const build = startScript('build', env);
    const end = finish(build);
    const workFolder = `.site.building-${build.pid}`;
    // Before it begins it tries whether it may make that folder.
    const isBuilding = (): boolean => globSync('site-*', { cwd: join(workFolders, workFolder) }).length > 0;
    while (!isBuilding()) await setTimeout(5);
    build.kill('SIGINT');

    expect((await end).exitCode).toBe(130);
    expectOldSiteOnly();
    expect(readdirSync(workFolders)).not.toContain(workFolder);
  });

  it('refuses a folder that holds something else', async () => {
    mkdirSync(outDir);
    writeFileSync(join(outDir, '年终总结.docx'), '');

    const { exitCode, stderr } = await callCommand(build, [], { env });

    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${outDir} 里已有别的文件`);
    expect(readdirSync(outDir)).toEqual(['年终总结.docx']);
  });

  it('refuses a folder that holds the content, or stands in it', async () => {
    writeFileSync(join(site.dir, '.generated-site'), '');
    const around = await callCommand(build, [], { env: { CONTENT_DIR: join(site.dir, 'reports'), OUT_DIR: site.dir } });
    const within = await callCommand(build, [], {
      env: { CONTENT_DIR: site.dir, OUT_DIR: join(site.dir, 'reports/dist') },
    });

    expect([around.exitCode, within.exitCode]).toEqual([1, 1]);
    expect(around.stderr).toContain(`里面有 ${join(site.dir, 'reports')}`);
    expect(within.stderr).toContain('在内容文件夹里面');
    expect(readdirSync(join(site.dir, 'reports'))).toEqual(['2019']);
  });

  it.each(['src/site', 'public', 'tests/dist', 'node_modules/.cache/site', '.astro/site', '.git/site', 'scripts'])(
    "refuses %s, the project's own",
    async (folder) => {
      const { exitCode, stderr } = await callCommand(build, [], { env: { ...env, OUT_DIR: folder } });

      expect(exitCode).toBe(1);
      expect(stderr).toContain(`在项目自己的 ${folder.split('/')[0]} 文件夹里面`);
    },
  );

  it('refuses settings it cannot use, in one line', async () => {
    const { exitCode, stderr } = await runScript('build', { ...env, BASE_PATH: '/政务/' });

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^BASE_PATH=\/政务\/ 不能用：.*\n$/);
    expect(existsSync(outDir)).toBe(false);
  });
});

it.each(['report.pdf', 'poster.png'])('npm run pdf writes over no %s that somebody else made', async (name) => {
  using content = writeSite();
  using folder = makeTemporaryFolder();
  const file = `reports/2019/${name}`;
  content.write(file, 'a scan');

  const env = { CONTENT_DIR: content.dir, OUT_DIR: join(folder.dir, 'site') };
  const { exitCode, stderr } = await callCommand(pdf, [], { env });

  expect(exitCode).toBe(1);
  expect(stderr).toContain('不是 npm run pdf 生成的');
  expect(content.read(file)).toBe('a scan');
});

describe('npm run preview', () => {
  const content = writeSeveralYears();
  let site: BuiltSite;
  let env: Record<string, string>;
  const busy = createServer();
  let busyPort: number;

  beforeAll(async () => {
    site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
    env = { ...SEVERAL_YEARS, CONTENT_DIR: content.dir, OUT_DIR: site.dir };
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const address = busy.address();
    busyPort = typeof address === 'object' && address !== null ? address.port : NaN;
  });

  afterAll(() => {
    busy.close();
    content.cleanUp();
    site[Symbol.dispose]();
  });

  it('says what to do when nothing was built', async () => {
    using folder = makeTemporaryFolder();
    const { exitCode, stderr } = await runScript('preview', { ...env, OUT_DIR: folder.dir });

    expect(exitCode).toBe(1);
    expect(stderr).toContain('请先运行 npm run build');
  });

  it('serves the site below its base path, and says which port it took', async () => {
    const server = startScript('preview', { ...env, PORT: String(busyPort) });
    onTestFinished(() => {
      server.kill();
    });

    const [, taken = ''] = await waitForWords(server, new RegExp(`端口 ${busyPort} 已被占用，改用 (\\d+)`));
    const home = `http://127.0.0.1:${taken}${SEVERAL_YEARS.BASE_PATH}`;
    expect(await (await fetch(home)).text()).toContain('示例县');
    expect((await fetch(`${home}2019/`)).status).toBe(200);
    expect((await fetch(`${home}2018/`)).status).toBe(404);
  });

  it('opens the site at the path it was built for, and says when that is not the one set now', async () => {
    const server = startScript('preview', { ...env, BASE_PATH: '/c/', PORT: '0' });
    onTestFinished(() => {
      server.kill();
    });

    const said = /按 BASE_PATH=\/zwgk\/fazhi\/ 生成的，现在的设置是 BASE_PATH=\/c\/[\s\S]*请用浏览器打开 (\S+) /;
    const [, home = ''] = await waitForWords(server, said);
    expect(home.endsWith(SEVERAL_YEARS.BASE_PATH)).toBe(true);
    expect(await (await fetch(home)).text()).toContain('示例县');
  });
});

it.each(['start', 'preview'])('npm run %s refuses a PORT that is none, before it does anything', async (name) => {
  using folder = makeTemporaryFolder();
  const { exitCode, stderr } = await runScript(name, { OUT_DIR: folder.dir, PORT: 'http' });

  expect(exitCode).toBe(1);
  expect(stderr).toContain('PORT=http 不能用');
  expect(readdirSync(folder.dir)).toEqual([]);
});
