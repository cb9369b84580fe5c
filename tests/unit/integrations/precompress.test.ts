import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeCompressedCopies } from '../../../src/integrations/precompression.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const PAGE = `<p>${'示例县人民政府办理行政复议案件。'.repeat(200)}</p>`;
const TEXT_FILES = ['index.html', 'a.css', 'a.js', 'a.json', 'a.webmanifest', 'a.svg', 'a.xml', 'a.txt', 'a.csv'];

function writeSite(files: Readonly<Record<string, string | Uint8Array>>): TemporaryFolder {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder.dir, '2019'));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder.dir, file), content);
  return folder;
}

describe('writeCompressedCopies', () => {
  it('writes copies beside every file of text, in folders too, that hold the same', async () => {
    const files = [...TEXT_FILES, '2019/index.html'];
    using site = writeSite(Object.fromEntries(files.map((file) => [file, PAGE])));
    await writeCompressedCopies(site.dir);
    for (const file of files) {
      const path = join(site.dir, file);
      expect(gunzipSync(readFileSync(`${path}.gz`)).toString(), file).toBe(PAGE);
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString(), file).toBe(PAGE);
      expect(readFileSync(path, 'utf8'), file).toBe(PAGE);
    }
  });

  it('writes none that would be no smaller, nor of what is compressed in itself', async () => {
    using site = writeSite({
      'short.txt': '法',
      'packed.json': randomBytes(4000),
      'a.pf_index': PAGE,
      'a.pagefind': PAGE,
      'a.xlsx': PAGE,
      'a.pdf': PAGE,
      'a.png': PAGE,
      '.generated-site': PAGE,
    });
    const before = readdirSync(site.dir);
    await writeCompressedCopies(site.dir);
    expect(readdirSync(site.dir)).toEqual(before);
  });

  it('writes the same of the same, whenever and wherever the file was made', async () => {
    using one = writeSite({ 'index.html': PAGE });
    using other = writeSite({ 'index.html': PAGE });
    utimesSync(join(other.dir, 'index.html'), 1, 1);
    await writeCompressedCopies(one.dir);
    await writeCompressedCopies(other.dir);
    for (const copy of ['index.html.gz', 'index.html.br']) {
      expect(readFileSync(join(one.dir, copy)), copy).toEqual(readFileSync(join(other.dir, copy)));
    }
    // No time, and no system: bytes 4 to 7, and 9, of the header.
    const header = [...readFileSync(join(one.dir, 'index.html.gz')).subarray(0, 10)];
    expect([header.slice(4, 8), header[9]]).toEqual([[0, 0, 0, 0], 255]);
  });
});
