import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { expect, it, vi } from 'vitest';
import { buildSite } from '../../scripts/lib/build-site.ts';
import { CommandError } from '../../scripts/lib/command.ts';
import { readSettings } from '../../src/settings.ts';
import { writeSite } from '../support/site.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

vi.mock('astro', () => ({ build: vi.fn() }));

it('says in Chinese what to do when Astro fails, keeps the detail, and puts nothing anywhere', async () => {
  using site = writeSite();
  using folder = makeTemporaryFolder();
  const outDir = join(folder.dir, 'site');
  vi.mocked(build).mockRejectedValue(new Error('Could not resolve "./missing.css"'));

  const failure = await buildSite(readSettings({ CONTENT_DIR: site.dir, OUT_DIR: outDir })).catch(
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(CommandError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/没有生成网站，原有的网站保持不变.*维护人员/) as string,
  });
  expect(failure).toMatchObject({ message: expect.stringContaining('Could not resolve "./missing.css"') as string });
  expect(existsSync(outDir)).toBe(false);
});
