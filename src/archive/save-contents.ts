import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { hashBytes } from '../content/hashes.ts';
import { CONTENT_FORMAT } from '../content/format.ts';
import { zipFiles } from '../disk/zip-files.ts';
import { listArchivedFiles } from './archived-files.ts';
import { FOLDER, type Manifest, MANIFEST } from './manifest.ts';

/**
 * Put all contents into one file, with a hash of each, so that another machine makes the same site of them.
 *
 * @param name Name of the site, for people.
 * @param project Version of this program.
 */
export async function saveContents(
  dir: string,
  { name, project, made }: { name: string | undefined; project: string; made: Date },
): Promise<Readable> {
  const files = await Promise.all(
    (await listArchivedFiles(dir)).map(async (path) => ({ path, bytes: await readFile(join(dir, path)) })),
  );
  const manifest: Manifest = {
    kind: 'county-rule-of-law-report contents',
    format: CONTENT_FORMAT,
    project,
    made: made.toISOString(),
    name,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hashBytes(bytes) })),
  };
  return zipFiles(
    [
      { path: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
      ...files.map(({ path, bytes }) => ({ path: FOLDER + path, bytes })),
    ],
    made,
  );
}
