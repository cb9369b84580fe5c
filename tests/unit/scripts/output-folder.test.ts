import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { moveFolder } from '../../../scripts/build/output-folder.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

it('copies a site to another disk, where nothing can be moved to', () => {
  using folder = makeTemporaryFolder();
  const [from, to] = [join(folder.dir, 'made'), join(folder.dir, 'site')];
  mkdirSync(join(from, '2019'), { recursive: true });
  writeFileSync(join(from, '2019/index.html'), '报告');
  const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    rename.mockRestore();
    syncBuiltinESMExports();
  });

  moveFolder(from, to);

  expect(rename).toHaveBeenCalled();
  expect(readFileSync(join(to, '2019/index.html'), 'utf8')).toBe('报告');
});
