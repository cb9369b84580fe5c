import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { runScript } from './run-script.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A site built by `npm run build`; `using` removes it at the end of the block. */
export interface BuiltSite extends Disposable {
  /** Absolute path of the built site. */
  readonly dir: string;
  /** Every file of it, with forward slashes, sorted: `2019/index.html`. */
  readonly files: readonly string[];
  /** Every page of it among `files`. */
  readonly pages: readonly string[];
  readText: (file: string) => string;
  readPage: (file: string) => Root;
}

/**
 * Build a site as its users do, into a temporary folder.
 *
 * @param env Settings: `CONTENT_DIR`, `BASE_PATH`, `SITE_URL`.
 * @throws Error with what the command printed, when the build fails.
 */
export async function buildSiteWith(env: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const folder = makeTemporaryFolder();
  const dir = join(folder.dir, 'site');
  const { exitCode, stdout, stderr } = await runScript('build', { ...env, OUT_DIR: dir });
  if (exitCode !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
  const files = globSync('**/*.*', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const readText = (file: string): string => readFileSync(join(dir, file), 'utf8');
  return {
    dir,
    files,
    pages: files.filter((file) => file.endsWith('.html')),
    readText,
    readPage: (file) => fromHtml(readText(file)),
    [Symbol.dispose]: () => {
      folder[Symbol.dispose]();
    },
  };
}
