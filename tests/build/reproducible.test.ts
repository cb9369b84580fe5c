import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectDir } from '../../scripts/project-dir.ts';
import { writeCorrectedSite } from '../support/corrected-site.ts';
import { runScript } from '../support/run-script.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const SITE_URL = 'https://www.example.gov.cn';
/** What a build reads of the project beside its content; `node_modules` is the same everywhere by the lock file. */
const BUILT_FROM = ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];
const HERE = { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' };
/** A zone where it is another date for half of the day, a language in which the capital of i is İ. */
const ELSEWHERE = {
  TZ: 'America/New_York',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=${pathToFileURL(join(projectDir, 'tests/support/elsewhere.mjs')).href}`,
};

/** Copy the project, as a second checkout of the commit would stand: new files in a folder of a longer name. */
function copyProject(parent: string, contentDir: string): string {
  const copy = join(parent, '另一处 的副本/county-rule-of-law-report');
  mkdirSync(copy, { recursive: true });
  for (const name of BUILT_FROM) cpSync(join(projectDir, name), join(copy, name), { recursive: true });
  cpSync(contentDir, join(copy, 'content'), { recursive: true });
  symlinkSync(join(projectDir, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Build, and list the site's files with their hashes. */
async function build(dir: string, outDir: string, env: Readonly<Record<string, string>>): Promise<string[]> {
  const { exitCode, stdout, stderr } = await runScript('build', { SITE_URL, OUT_DIR: outDir, ...env }, [], dir);
  if (exitCode !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(outDir, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(outDir, name)))
          .digest('hex')}`,
    )
    .toSorted();
}

it('elsewhere is another day, in another zone and language', () => {
  const print = (env: NodeJS.ProcessEnv): string =>
    spawnSync(
      process.execPath,
      [
        '-p',
        "[new Date().getFullYear(), new Date().toString(), Intl.DateTimeFormat().resolvedOptions().locale].join('\\n')",
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      },
    ).stdout;
  const [here, elsewhere] = [print(HERE).split('\n'), print(ELSEWHERE).split('\n')];
  expect(here).toHaveLength(4);
  for (const [index, line] of here.slice(0, 3).entries()) expect(elsewhere[index]).not.toBe(line);
});

it.each([
  ['of the report as it is', undefined],
  ['of two years with corrections', writeCorrectedSite],
] as const)('a site %s is the same, byte for byte, wherever and whenever it is built', async (_, writeContent) => {
  using folder = makeTemporaryFolder();
  using content = writeContent?.();
  const contentDir = content?.dir ?? join(projectDir, 'content');
  const copy = copyProject(folder.dir, contentDir);

  const first = await build(projectDir, join(folder.dir, 'a'), { ...HERE, CONTENT_DIR: contentDir });
  const second = await build(copy, join(folder.dir, 'another-folder/site'), ELSEWHERE);

  expect(second).toEqual(first);
  for (const kind of [
    'index.html',
    '.js',
    '.css',
    '.svg',
    '.csv',
    '.json',
    '.xlsx',
    '.pf_meta',
    'sitemap-0.xml',
    'feed.xml',
  ]) {
    expect(
      first.some((line) => line.split(' ')[0]?.endsWith(kind)),
      kind,
    ).toBe(true);
  }
});
