import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../../../scripts/preview.ts';
import { callCommand } from '../../support/call-command.ts';
import { listFolder } from '../../support/list-folder.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

it('puts back first what a killed build had taken away', async () => {
  using folder = makeTemporaryFolder();
  const aside = join(folder.dir, '.site.building-4194305/previous');
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'old.html'), '旧');
  const { stderr } = await callCommand(command, [], { env: { OUT_DIR: join(folder.dir, 'site'), PORT: '0' } });
  expect(stderr).toContain('原有的网站已放回原处');
  // What was put back here is no whole site, and so it is not shown.
  expect(stderr).toContain('还没有生成好的网站');
  expect(listFolder(folder.dir)).toMatchObject({ site: 'folder', 'site/old.html': '旧' });
});
