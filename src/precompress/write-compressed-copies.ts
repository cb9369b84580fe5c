import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compressBrotli, compressGzip } from './compress.ts';

/** Files of text. All others of a site are compressed in themselves: pictures, spreadsheets, PDFs, the search index. */
const COMPRESSIBLE = '**/*.{html,css,js,json,webmanifest,svg,xml,txt,csv}';

/** What stands at the end of a copy's name, as servers look for it, and what makes the copy. */
const COPIES = [
  ['.gz', compressGzip],
  ['.br', compressBrotli],
] as const;

/**
 * Write a copy with `.gz`, and one with `.br`, at the end of its name beside each text file of a built site, where the
 * copy is smaller than the file. The same site gives the same copies.
 */
export async function writeCompressedCopies(siteDir: string): Promise<void> {
  const files = glob(COMPRESSIBLE, { cwd: siteDir });
  // All take from one iterator: none waits for the others, and only so many files are in memory.
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for await (const file of files) await writeCopies(join(siteDir, file));
    }),
  );
}

async function writeCopies(path: string): Promise<void> {
  const content = await readFile(path);
  for (const [suffix, compress] of COPIES) {
    const copy = await compress(content);
    if (copy.length < content.length) await writeFile(path + suffix, copy);
  }
}
