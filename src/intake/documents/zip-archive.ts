import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { findArchive } from './archive-bounds.ts';
import { RefusedDocument } from './refused-document.ts';

/** Most files in an archive, and most bytes of all that is unpacked: a report has some twenty files, and two megabytes. */
const MOST_FILES = 4000;
const MOST_BYTES = 20_000_000;

/** An archive whose files are unpacked in memory, one by one, as they are asked for; nothing is written to disk. */
export interface Archive {
  /** Paths of all files, in lower case and with `/` between folders. */
  paths: readonly string[];
  /**
   * Unpack a file; letter case, `\` and a `/` at the start make no difference to its path.
   *
   * @throws RefusedDocument for a file that is broken, encrypted, or there twice, or once too much has been asked for.
   */
  read(path: string): Promise<Uint8Array | undefined>;
}

/**
 * Open an archive, whatever stands before and after it.
 *
 * @throws RefusedDocument for one that is broken, too large, or has paths outside of it.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await openZip(findArchive(bytes) ?? Buffer.from(bytes));
  const entries = Map.groupBy(await listEntries(zip), ({ fileName }) => writeKey(fileName));
  let unpacked = 0;
  return {
    paths: [...entries.keys()],
    read: async (path) => {
      const [entry, ...more] = entries.get(writeKey(path)) ?? [];
      if (!entry) return undefined;
      // Of two files of one name other programs may show the other.
      if (more.some((other) => !isSameContent(entry, other))) throw new RefusedDocument('duplicate-part');
      // Of all that is asked for, and before it is unpacked: a package can name one part a thousand times.
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_BYTES) throw new RefusedDocument('too-large');
      return unpack(zip, entry);
    },
  };
}

/** Names of parts are the same in either case (ECMA-376, part 2); `\` is what some programs of Windows write for `/`. */
function writeKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

function isSameContent(a: Entry, b: Entry): boolean {
  return a.crc32 === b.crc32 && a.uncompressedSize === b.uncompressedSize;
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    throw new RefusedDocument('broken', { cause: error });
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_FILES) throw new RefusedDocument('too-large');
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    const isPath = error instanceof Error && /path|characters in fileName/u.test(error.message);
    throw new RefusedDocument(isPath ? 'unsafe-path' : 'broken', { cause: error });
  }
  return entries;
}

/** Unpack one file. Its size is the one on record or it is refused, so that no small file can become a huge one. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new RefusedDocument('encrypted');
  try {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(content) === entry.crc32) return content;
  } catch (error) {
    throw new RefusedDocument('broken', { cause: error });
  }
  throw new RefusedDocument('broken');
}
