import { join } from 'node:path';
import { runScript } from './run-script.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * Build the project's own site once for all end-to-end tests, into a temporary folder that `E2E_SITE_DIR` names to the
 * workers.
 *
 * @returns what removes it again.
 */
export default async function buildOnce(): Promise<() => void> {
  const folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  const { exitCode, stdout, stderr } = await runScript('build', { OUT_DIR: outDir });
  if (exitCode !== 0) throw new Error(`The site was not built.\n${stdout}${stderr}`);
  process.env['E2E_SITE_DIR'] = outDir;
  return () => {
    folder[Symbol.dispose]();
  };
}
