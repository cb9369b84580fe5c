import { join } from 'node:path';
import { findNginx, WITHOUT_NGINX } from './nginx/find-nginx.ts';
import { runScript } from './run-script.ts';
import { isServedByNginx } from './serve-built-site.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * Build the project's own site once for all end-to-end tests, into a temporary folder that `E2E_SITE_DIR` names to the
 * workers. Served by nginx it stands below a path, as its configuration has it.
 *
 * @returns what removes it again.
 */
export default async function buildOnce(): Promise<() => void> {
  if (!findNginx()) console.log(`Not run: the tests behind nginx (nginx.spec.ts). ${WITHOUT_NGINX}.`);
  const folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  const { exitCode, stdout, stderr } = await runScript('build', {
    OUT_DIR: outDir,
    ...(isServedByNginx() && { BASE_PATH: '/zwgk/fazhi/', PRECOMPRESS: '1' }),
  });
  if (exitCode !== 0) throw new Error(`The site was not built.\n${stdout}${stderr}`);
  process.env['E2E_SITE_DIR'] = outDir;
  return () => {
    folder[Symbol.dispose]();
  };
}
