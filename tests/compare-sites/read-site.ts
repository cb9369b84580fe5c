import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * A built site, each file's text by its path below the site: `2019/index.html`. What is compressed is unpacked; bytes
 * that are no UTF-8 stand as one character each.
 */
export type SiteFiles = ReadonlyMap<string, string>;

/** Read a built site whole; it has a few MB. */
export function readSite(dir: string): SiteFiles {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [path, readText(unpack(readFileSync(join(dir, path)), path))]));
}

function unpack(bytes: Buffer, path: string): Buffer {
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  // Pagefind's files are packed without saying so.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function readText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
