import { readFileSync } from 'node:fs';
import { version } from 'unpdf/pdfjs';
import { expect, it } from 'vitest';

it('the character maps are those of the parser that reads PDFs', () => {
  const manifest = JSON.parse(readFileSync(new URL(import.meta.resolve('pdfjs-dist/package.json')), 'utf8')) as {
    version: string;
  };
  expect(manifest.version).toBe(version);
});
