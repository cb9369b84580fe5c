import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importReport } from '../../src/intake/outline/import-report.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { makeSource } from './sample-report.ts';

const folder = join(SUIXI_DIR, 'reports/2019');

/** What staff say of a section in a line: no program does. */
const KEY_LINES = /^summary: .*\n(?:highlights:\n(?: {2}- .*\n)+)?/mu;

it('makes the committed files of the 2019 report from its original, as a draft, with nothing to warn of', () => {
  const { imported, findings } = importReport(makeSource(readFileSync(join(folder, 'original.txt'), 'utf8')), {
    file: 'original.txt',
    outlines: NATIONAL_OUTLINES,
    year: 2019,
    outline: '2015',
    url: 'https://www.sxx.gov.cn/zwgk/public/821/56374741.html',
  });
  const files = new Map(imported?.files);
  files.set('report.yml', files.get('report.yml')?.replace('status: draft', 'status: published') ?? '');
  const committed = readdirSync(folder)
    .filter((name) => name === 'report.yml' || name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8').replace(KEY_LINES, '')]);
  expect(findings).toEqual([]);
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(committed));
});
