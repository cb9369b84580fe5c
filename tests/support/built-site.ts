import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { runScript } from './run-script.ts';
import { nameSite, shareFolder } from './shared-sites.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * A site built by `npm run build`. Others of the run may read it too, so nobody changes it; a test that has to, copies it
 * first. `using` removes what nobody else has.
 */
export interface BuiltSite extends Disposable {
  /** Absolute path of the built site. */
  readonly dir: string;
  /** Every file of it, with forward slashes, sorted: `2019/index.html`. */
  readonly files: readonly string[];
  /** Every page of it among `files`. */
  readonly pages: readonly string[];
  readText: (file: string) => string;
  /** Parses a page once: nobody changes what it gives. */
  readPage: (file: string) => Root;
}

/** Settings of a site as a county publishes it. */
export const PUBLISHED = { SITE_URL: 'https://www.example.gov.cn', BASE_PATH: '/zwgk/fazhi/' };

/** The machine of the county's office. That others make the same bytes is for `tests/build/reproducible.test.ts`. */
export const OFFICE = { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' };

/**
 * Build a site as its users do. Within a test run, whose folder of sites `TEST_SITES_DIR` names, each site is built once,
 * whoever asks for it; without one, into a temporary folder.
 *
 * @param env Settings: `CONTENT_DIR`, `BASE_PATH`, `SITE_URL`.
 * @throws Error with what the command printed, when the build fails.
 */
export async function buildSiteWith(env: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const sitesDir = process.env['TEST_SITES_DIR'];
  if (sitesDir !== undefined) {
    const dir = join(sitesDir, nameSite(env));
    await shareFolder(dir, (begun) => buildInto(begun, env));
    return openSite(dir);
  }
  const folder = makeTemporaryFolder();
  const dir = join(folder.dir, 'site');
  await buildInto(dir, env);
  return openSite(dir, folder[Symbol.dispose]);
}

async function buildInto(dir: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { exitCode, stdout, stderr } = await runScript('build', { ...OFFICE, ...env, OUT_DIR: dir });
  if (exitCode !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
}

/** A site that stands built in a folder. */
export function openSite(dir: string, remove: () => void = () => undefined): BuiltSite {
  const files = globSync('**/*.*', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const readText = (file: string): string => readFileSync(join(dir, file), 'utf8');
  const parsed = new Map<string, Root>();
  return {
    dir,
    files,
    pages: files.filter((file) => file.endsWith('.html')),
    readText,
    readPage: (file) => {
      const page = parsed.get(file) ?? fromHtml(readText(file));
      parsed.set(file, page);
      return page;
    },
    [Symbol.dispose]: remove,
  };
}
