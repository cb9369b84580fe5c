import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk } from '../test-desk.ts';
import { putIn, send } from './put-in.ts';

describe('the real report, as if it were a draft still', () => {
  it('is the same to the last byte when its own original is put in again', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const folder = join(desk.contentDir, 'reports/2019');
    rmSync(join(folder, 'published.yml'), { force: true });
    const report = desk.readFile('reports/2019/report.yml') ?? '';
    desk.writeFile('reports/2019/report.yml', report.replace('status: published', 'status: draft'));
    const readAll = (): Record<string, string> =>
      Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const before = readAll();
    const original = new File([readFileSync(join(folder, 'original.txt'))], 'original.txt');
    const path = await putIn(desk, original, '2019');
    expect(await desk.readPage(path)).toMatch(/已经定下的：留下 \d+ 处 /u);
    const answer = await send(desk, path, { do: 'create' });
    expect(answer.headers.get('location')).toBe('/2019/outline');
    expect(readAll()).toEqual(before);
  });
});
