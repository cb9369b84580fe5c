import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What keeps an archive from being read. */
export class ZipFault extends Error {
  override name = 'ZipFault';
  readonly reason: 'broken' | 'duplicate-part' | 'encrypted' | 'too-large' | 'unsafe-path';

  constructor(reason: ZipFault['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** How much of an archive is read at most, whatever it says of itself. */
export interface ZipBounds {
  files: number;
  /** Of all that is unpacked. */
  bytes: number;
}

/** An archive whose files are unpacked in memory, one by one, as they are asked for; nothing is written to disk. */
export interface ZipReader {
  /** Paths of all files, by the names that they are found by. */
  paths: readonly string[];
  /**
   * Unpack a file.
   *
   * @throws ZipFault for a file that is broken, encrypted, or there twice, or once too much has been asked for.
   */
  read: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * Open an archive.
 *
 * @param nameOf What a file is found by; paths of which that is the same are one file.
 * @throws ZipFault for one that is broken, too large, or has paths outside of it.
 */
export async function openZip(
  bytes: Buffer,
  bounds: ZipBounds,
  nameOf: (path: string) => string = (path) => path,
): Promise<ZipReader> {
  const zip = await openFile(bytes);
  const entries = Map.groupBy(await listEntries(zip, bounds.files), ({ fileName }) => nameOf(fileName));
  let unpacked = 0;
  return {
    paths: [...entries.keys()],
    read: async (path) => {
      const [entry, ...more] = entries.get(nameOf(path)) ?? [];
      if (!entry) return undefined;
      // Of two files of one name other programs may show the other.
      if (more.some((other) => !isSameContent(entry, other))) throw new ZipFault('duplicate-part');
      // Of all that is asked for, and before it is unpacked: an archive can be asked for one file a thousand times.
      unpacked += entry.uncompressedSize;
      if (unpacked > bounds.bytes) throw new ZipFault('too-large');
      return unpack(zip, entry);
    },
  };
}

function isSameContent(a: Entry, b: Entry): boolean {
  return a.crc32 === b.crc32 && a.uncompressedSize === b.uncompressedSize;
}

async function openFile(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    throw new ZipFault('broken', { cause: error });
  }
}

async function listEntries(zip: ZipFile, most: number): Promise<Entry[]> {
  if (zip.entryCount > most) throw new ZipFault('too-large');
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    const isPath = error instanceof Error && /path|characters in fileName/u.test(error.message);
    throw new ZipFault(isPath ? 'unsafe-path' : 'broken', { cause: error });
  }
  return entries;
}

/** Unpack one file. Its size is the one on record or it is refused, so that no small file can become a huge one. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ZipFault('encrypted');
  try {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(content) === entry.crc32) return content;
  } catch (error) {
    throw new ZipFault('broken', { cause: error });
  }
  throw new ZipFault('broken');
}
