import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importReport } from '../../scripts/lib/import/import-report.ts';
import { contentDir, readOutlines } from './read-outlines.ts';

const folder = join(contentDir, 'reports/2019');

it('makes the committed files of the 2019 report from its original, with nothing to warn of', () => {
  const { imported, findings } = importReport(readFileSync(join(folder, 'original.txt')), {
    file: 'original.txt',
    outlines: readOutlines(),
    outline: '2015',
    status: 'published',
    url: 'https://www.sxx.gov.cn/zwgk/public/821/56374741.html',
  });
  const committed = readdirSync(folder)
    .filter((name) => name === 'report.yml' || name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(findings).toEqual([]);
  expect(Object.fromEntries(imported?.files ?? [])).toEqual(Object.fromEntries(committed));
});
