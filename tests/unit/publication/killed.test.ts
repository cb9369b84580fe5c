import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishReport } from '../../../scripts/publish/publish-report.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { planPublication } from '../../../src/publication/publication.ts';
import { callCommand } from '../../support/call-command.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const AT = '2021-03-20 10:30';

function list(site: FixtureSite): Record<string, string> {
  const folder = join(site.dir, 'reports/2020');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

it('a publication killed after any of its writes is done by the same command, and nothing is left of it', async () => {
  using whole = writeSite({ years: [2019, 2020], draft: 2020 });
  const run = (site: FixtureSite): ReturnType<typeof callCommand> =>
    callCommand(publishReport, ['2020', '--at', AT], { env: { CONTENT_DIR: site.dir } });
  expect(await run(whole)).toMatchObject({ exitCode: 0 });
  for (const written of [0, 1, 2]) {
    using site = writeSite({ years: [2019, 2020], draft: 2020 });
    const content = await readContentFolder(site.dir);
    const report = content.reports.find(({ name }) => name === '2020');
    if (!report) throw new Error('no report');
    const { changes } = await planPublication(content, report, { published: AT });
    expect(changes).toHaveLength(3);
    for (const { path, after } of changes.slice(0, written)) writeFileSync(join(site.dir, path), after ?? '');
    writeFileSync(join(site.dir, 'reports/2020/.published.yml.4194305.tmp'), 'original: ');
    const { exitCode, stderr } = await run(site);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(list(site)).toEqual(list(whole));
  }
});
