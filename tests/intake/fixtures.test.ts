import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importReport } from '../../src/intake/outline/import-report.ts';
import { makeSource } from './sample-report.ts';

/**
 * Each folder of `fixtures/` is a made-up report: `original.txt` and `options.json`, which also says what the document
 * tells of its lines, go in, the files and findings of
 * `expected/` come out. `UPDATE=1` writes what comes out; read it before committing it.
 */
const fixturesDir = join(import.meta.dirname, 'fixtures');

const optionsSchema = z.strictObject({
  year: z.number(),
  outline: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  published: z.string().optional(),
  tableLines: z.array(z.number()).default([]),
  headings: z.array(z.strictObject({ line: z.number(), level: z.number() })).default([]),
});

describe.each(readdirSync(fixturesDir))('the text of fixture %s', (name) => {
  it('becomes the expected files and findings', async () => {
    const folder = join(fixturesDir, name);
    const { tableLines, headings, ...options } = optionsSchema.parse(
      JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')),
    );
    const source = makeSource(readFileSync(join(folder, 'original.txt'), 'utf8'), { tableLines, headings });
    const { imported, findings } = importReport(source, {
      file: 'original.txt',
      outlines: NATIONAL_OUTLINES,
      ...options,
    });
    const files = {
      ...Object.fromEntries(imported?.files ?? []),
      'findings.json': JSON.stringify(findings, null, 2) + '\n',
    };
    const expectedDir = join(folder, 'expected');
    if (process.env['UPDATE']) {
      await rm(expectedDir, { recursive: true, force: true });
      await mkdir(expectedDir);
      for (const [file, text] of Object.entries(files)) await writeFile(join(expectedDir, file), text);
    }
    expect(files).toEqual(
      Object.fromEntries(readdirSync(expectedDir).map((file) => [file, readFileSync(join(expectedDir, file), 'utf8')])),
    );
  });
});
