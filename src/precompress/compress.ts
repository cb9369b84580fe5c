import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const runGzip = promisify(gzip);
const runBrotli = promisify(brotliCompress);

/** Place of the byte in gzip's header that names the system a file was made on. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Compress with gzip as small as it can be, the same on every system. */
export async function compressGzip(content: Uint8Array): Promise<Uint8Array> {
  const compressed = await runGzip(content, { level: constants.Z_BEST_COMPRESSION });
  compressed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return compressed;
}

/** Compress with Brotli as small as it can be. */
export async function compressBrotli(content: Uint8Array): Promise<Uint8Array> {
  return await runBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
