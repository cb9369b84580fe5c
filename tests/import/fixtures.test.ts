import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importReport } from '../../scripts/lib/import/import-report.ts';
import { readOutlines } from './read-outlines.ts';

/**
 * Each folder of `fixtures/` is a made-up report: `original.txt` and `options.json` go in, the files and findings of
 * `expected/` come out. `UPDATE=1` writes what comes out; read it before committing it.
 */
const fixturesDir = join(import.meta.dirname, 'fixtures');

const optionsSchema = z.strictObject({
  status: z.enum(['draft', 'published']),
  outline: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  published: z.string().optional(),
});

describe.each(readdirSync(fixturesDir))('the text of fixture %s', (name) => {
  it('becomes the expected files and findings', async () => {
    const folder = join(fixturesDir, name);
    const options = optionsSchema.parse(JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')));
    const { imported, findings } = importReport(readFileSync(join(folder, 'original.txt')), {
      file: 'original.txt',
      outlines: readOutlines(),
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
