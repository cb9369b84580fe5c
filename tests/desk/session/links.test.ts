import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk } from '../test-desk.ts';

test('a file behind a link within the folder is read again when it was changed; a link that leads nowhere hinders nothing', async () => {
  using desk = await makeTestDesk(SUIXI_DIR);
  const [path, elsewhere] = [join(desk.contentDir, 'site.yml'), join(desk.contentDir, 'kept/site.yml')];
  mkdirSync(dirname(elsewhere));
  renameSync(path, elsewhere);
  symlinkSync(elsewhere, path);
  symlinkSync(join(desk.dir, 'gone'), join(desk.contentDir, 'gone.yml'));
  expect((await desk.visit('/')).status).toBe(200);
  writeFileSync(elsewhere, (desk.readFile('site.yml') ?? '').replace(/^county: .*$/mu, 'county: 示例县'));
  expect((await desk.desk.read()).site?.data?.county).toBe('示例县');
});
