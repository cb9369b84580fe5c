import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { command as build } from '../../scripts/build.ts';
import { projectDir } from '../../scripts/project-dir.ts';
import { callCommand } from '../support/call-command.ts';
import { finish, runScript, startScript } from '../support/run-script.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** Wait for a line of a command's output that matches; fails when the command ends without one. */
async function waitForLine(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<RegExpExecArray> {
  for await (const line of createInterface({ input: child.stdout })) {
    const match = pattern.exec(line);
    if (match) return match;
  }
  throw new Error(`ended without a line like ${pattern.source}`);
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

  it('replaces the site built before, whole, and says where it is and what an unset SITE_URL means', async () => {
    haveBuiltSite();
    writeFileSync(join(outDir, 'old.html'), '');

    const { exitCode, stdout } = await runScript('build', env);

    expect(exitCode).toBe(0);
    expect(stdout).toContain('没有设置 SITE_URL：');
    expect(stdout).toMatch(new RegExp(`网站已生成：${outDir}，共 \\d+ 个网页`));
    expect(readFileSync(join(outDir, '2019/index.html'), 'utf8')).toContain('示例县');
    expect(existsSync(join(outDir, 'old.html'))).toBe(false);
    expect(readdirSync(folder.dir)).toEqual(['site']);

    const second = await runScript('build', { ...env, SITE_URL: 'https://www.example.gov.cn' });
    expect(second.exitCode, 'a second build over the first').toBe(0);
    expect(second.stdout).not.toContain('SITE_URL');
  });

  it('names every error of the content and leaves the old site alone', async () => {
    haveBuiltSite();
    site.edit('reports/2019/report.yml', 'issuer: 示例县人民政府\n', '');
    site.edit('reports/2019/01-government-functions.md', 'dutyArea: government-functions', 'dutyArea: no-such-area');

    const { exitCode, stderr } = await runScript('build', env);

    expect(exitCode).toBe(1);
    expect(stderr).toContain('reports/2019/report.yml');
    expect(stderr).toContain('reports/2019/01-government-functions.md');
    expect(stderr).toContain('没有生成网站，原有的网站保持不变');
    expectOldSiteOnly();
  });

  it('stops before it builds a site of drafts alone', async () => {
    haveBuiltSite();
    using drafted = writeSite({ years: [2019], draft: 2019 });

    const { exitCode, stderr } = await runScript('build', { ...env, CONTENT_DIR: drafted.dir });

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
    for await (const { filename } of watch(workFolders)) if (filename === workFolder) break;
    build.kill('SIGINT');

    expect((await end).exitCode).toBe(130);
    expectOldSiteOnly();
    expect(readdirSync(workFolders)).not.toContain(workFolder);
  });

  it('does not mix two builds that run at once, and keeps drafts out whatever the shell says of development', async () => {
    using other = writeSite({ years: [2021, 2022], draft: 2022 });
    const otherDir = join(folder.dir, 'other');
    const shell = { NODE_ENV: 'development', DEV: '1' };

    const results = await Promise.all([
      runScript('build', env),
      runScript('build', { ...shell, CONTENT_DIR: other.dir, OUT_DIR: otherDir }),
    ]);

    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const listYears = (dir: string): string[] => readdirSync(dir).filter((name) => /^\d+$/.test(name));
    expect(listYears(outDir)).toEqual(['2019']);
    expect(listYears(otherDir)).toEqual(['2021']);
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

describe('npm start and npm run preview', () => {
  const site = writeSite();
  const folder = makeTemporaryFolder();
  const env = { CONTENT_DIR: site.dir, OUT_DIR: join(folder.dir, 'site'), BASE_PATH: '/a/b/' };
  const busy = createServer();
  let busyPort: number;

  beforeAll(async () => {
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const address = busy.address();
    busyPort = typeof address === 'object' && address !== null ? address.port : NaN;
  });

  afterAll(() => {
    busy.close();
    site.cleanUp();
    folder[Symbol.dispose]();
  });

  it('preview says what to do when nothing was built', async () => {
    const { exitCode, stderr } = await runScript('preview', env);

    expect(exitCode).toBe(1);
    expect(stderr).toContain('请先运行 npm run build');
  });

  it.each(['start', 'preview'])('%s serves the site below its base path, and says which port it took', async (name) => {
    const server = startScript(name, { ...env, PORT: String(busyPort) });
    onTestFinished(() => {
      server.kill();
    });

    const [, taken = ''] = await waitForLine(server, new RegExp(`端口 ${busyPort} 已被占用，改用 (\\d+)`));
    const home = `http://127.0.0.1:${taken}/a/b/`;
    expect(await (await fetch(home)).text()).toContain('示例县');
    expect((await fetch(`${home}2019/`)).status).toBe(200);
    expect((await fetch(`${home}2018/`)).status).toBe(404);
  });

  it('preview opens the site at the path it was built for, and says when that is not the one set now', async () => {
    const server = startScript('preview', { ...env, BASE_PATH: '/c/', PORT: '0' });
    onTestFinished(() => {
      server.kill();
    });

    await waitForLine(server, /按 BASE_PATH=\/a\/b\/ 生成的，现在的设置是 BASE_PATH=\/c\//);
    const [, home = ''] = await waitForLine(server, /请用浏览器打开 (\S+) /);
    expect(home).toMatch(/\/a\/b\/$/);
    expect(await (await fetch(home)).text()).toContain('示例县');
  });

  it.each(['start', 'preview'])('%s refuses a PORT that is none', async (name) => {
    const { exitCode, stderr } = await runScript(name, { ...env, PORT: 'http' });

    expect(exitCode).toBe(1);
    expect(stderr).toContain('PORT=http 不能用');
  });
});
