import { expect, test } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

test('reads a folder as it would be with files changed, added and gone', async () => {
  const content = await readContentFolder(
    SUIXI_DIR,
    new Map([
      ['site.yml', 'name: 示例\ncounty: 示例县\ndescription: 示例。\n'],
      ['glossary.yml', undefined],
      ['reports/2019/09-problems.md', undefined],
      ['reports/2022/report.yml', 'year: 2022\n'],
      ['reports/2022/.notes', 'hidden'],
    ]),
  );
  expect(content.site?.data?.name).toBe('示例');
  expect(content.glossary).toBeUndefined();
  expect(content.reports.map(({ name }) => name)).toEqual(['2019', '2022']);
  expect(content.reports[0]?.sections.map(({ slug }) => slug)).not.toContain('problems');
  expect(content.reports[1]?.names).toEqual(['report.yml']);
  expect(content.findings.map(({ file }) => file)).toContain('reports/2022/report.yml');
});

test('reads nothing else for files that stay as they are', async () => {
  const [plain, planned] = [await readContentFolder(SUIXI_DIR), await readContentFolder(SUIXI_DIR, new Map())];
  expect(planned.reports.map(({ names }) => names)).toEqual(plain.reports.map(({ names }) => names));
  expect(planned.findings).toEqual(plain.findings);
});
