import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectDir } from '../../src/project-dir.ts';
import { buildSiteWith, OFFICE, PUBLISHED } from '../support/built-site.ts';
import { writeCorrectedSite } from '../support/corrected-site.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { sampleCases } from '../support/full-run.ts';
import { runScript } from '../support/run-script.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** What a build reads of the project beside its content; `node_modules` is the same everywhere by the lock file. */
const BUILT_FROM = ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];
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

/** List a site's files with their hashes. */
function listHashes(siteDir: string): string[] {
  return readdirSync(siteDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(siteDir, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(siteDir, name)))
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
  const [here, elsewhere] = [print(OFFICE).split('\n'), print(ELSEWHERE).split('\n')];
  expect(here).toHaveLength(4);
  for (const [index, line] of here.slice(0, 3).entries()) expect(elsewhere[index]).not.toBe(line);
});

const SITES = [
  { name: 'of two years with corrections', settings: PUBLISHED, writeContent: writeCorrectedSite },
  { name: 'of the report of 2019', settings: { ...PUBLISHED, PRECOMPRESS: '1' }, writeContent: undefined },
];

it.each(sampleCases(SITES, SITES.length))(
  'a site $name is the same, byte for byte, wherever and whenever it is built',
  async ({ settings, writeContent }) => {
    using folder = makeTemporaryFolder();
    using content = writeContent?.();
    const contentDir = content?.dir ?? SUIXI_DIR;
    const copy = copyProject(folder.dir, contentDir);
    const outDir = join(folder.dir, 'another-folder/site');

    using here = await buildSiteWith({ ...settings, CONTENT_DIR: contentDir });
    const elsewhere = await runScript('build', { ...settings, ...ELSEWHERE, OUT_DIR: outDir }, [], copy);

    expect(elsewhere.exitCode, elsewhere.stdout + elsewhere.stderr).toBe(0);
    const [first, second] = [listHashes(here.dir), listHashes(outDir)];
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
  },
);
