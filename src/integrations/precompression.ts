import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Write compressed copies beside the files of each built site, for servers that send them as they are. */
export function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': ({ dir }) => writeCompressedCopies(fileURLToPath(dir)),
    },
  };
}

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
  const entries = glob(COMPRESSIBLE, { cwd: siteDir, withFileTypes: true });
  // All take from one iterator: none waits for the others, and only so many files are in memory.
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for await (const entry of entries) {
        // A page that leads on from a file's address stands in a folder of the file's name.
        if (entry.isFile()) await writeCopies(join(entry.parentPath, entry.name));
      }
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

const runGzip = promisify(gzip);
const runBrotli = promisify(brotliCompress);

/** Place of the byte in gzip's header that names the system a file was made on. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Compress with gzip as small as it can be, the same on every system. */
async function compressGzip(content: Uint8Array): Promise<Uint8Array> {
  const compressed = await runGzip(content, { level: constants.Z_BEST_COMPRESSION });
  compressed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return compressed;
}

/** Compress with Brotli as small as it can be. */
async function compressBrotli(content: Uint8Array): Promise<Uint8Array> {
  return await runBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
