import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * Give a test run its folder of built sites, unless it is part of a larger one that has it already. Vitest and Playwright
 * call this before all tests.
 *
 * @returns what removes it again.
 */
export default function shareSites(): () => void {
  if (process.env['TEST_SITES_DIR'] !== undefined) return () => undefined;
  const folder = makeTemporaryFolder();
  process.env['TEST_SITES_DIR'] = folder.dir;
  return () => {
    folder[Symbol.dispose]();
    delete process.env['TEST_SITES_DIR'];
  };
}
