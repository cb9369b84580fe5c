import { openZip, ZipFault, type ZipReader } from '../../disk/zip-reader.ts';
import { findArchive } from './archive-bounds.ts';
import { RefusedDocument } from './refused-document.ts';

/** A report has some twenty files, and two megabytes. */
const BOUNDS = { files: 4000, bytes: 20_000_000 };

/** A document that is an archive. Its paths are in lower case and with `/` between folders. */
export type Archive = ZipReader;

/**
 * Open an archive, whatever stands before and after it. Letter case, `\` and a `/` at the start make no difference to the
 * path of a file.
 *
 * @throws RefusedDocument for one that is broken, too large, or has paths outside of it; and so does reading from it.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await refuse(openZip(findArchive(bytes) ?? Buffer.from(bytes), BOUNDS, writeKey));
  return { paths: zip.paths, read: (path) => refuse(zip.read(path)) };
}

/** Names of parts are the same in either case (ECMA-376, part 2); `\` is what some programs of Windows write for `/`. */
function writeKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

async function refuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ZipFault) throw new RefusedDocument(error.reason, { cause: error });
    throw error;
  }
}
