import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Root } from 'xast';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { RefusedDocument } from '../refused-document.ts';
import { listElements, parseXml, readAttribute } from './xml.ts';

/** Most files in a package, and most bytes of all parts unpacked: a report has some twenty files, and two megabytes. */
const MOST_FILES = 4000;
const MOST_BYTES = 20_000_000;

/** The parts of a Word package that hold text, or say how text is numbered. */
export interface PackageParts {
  document: Root;
  styles: Root | undefined;
  numbering: Root | undefined;
  footnotes: Root | undefined;
  endnotes: Root | undefined;
  comments: Root | undefined;
  headers: Root[];
  footers: Root[];
}

/**
 * Open a Word package and parse what is needed of it; nothing is written to disk, and nothing else unpacked.
 *
 * @throws RefusedDocument for a package that is broken, encrypted, too large, or has paths outside of it.
 */
export async function readPackage(bytes: Uint8Array): Promise<PackageParts> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip);
  let unpacked = 0;
  const read = async (path: string): Promise<Root | undefined> => {
    const entry = entries.get(path);
    // Of all that is asked for, and before it is unpacked: a package can name one part a thousand times.
    unpacked += entry?.uncompressedSize ?? 0;
    if (unpacked > MOST_BYTES) throw new RefusedDocument('too-large');
    return entry && parseXml(await unpack(zip, entry));
  };
  const [documentPath] = readTargets(await read('_rels/.rels'), 'officeDocument', '');
  const document = documentPath === undefined ? undefined : await read(documentPath);
  if (documentPath === undefined || !document) throw new RefusedDocument('broken');

  const folder = posix.dirname(documentPath);
  const relations = await read(posix.join(folder, '_rels', `${posix.basename(documentPath)}.rels`));
  const readAll = async (type: string): Promise<Root[]> => {
    const parts = await Promise.all(readTargets(relations, type, folder).map(read));
    if (parts.includes(undefined)) throw new RefusedDocument('broken');
    return parts.filter((part) => part !== undefined);
  };
  const readOne = async (type: string): Promise<Root | undefined> => (await readAll(type))[0];
  return {
    document,
    styles: await readOne('styles'),
    numbering: await readOne('numbering'),
    footnotes: await readOne('footnotes'),
    endnotes: await readOne('endnotes'),
    comments: await readOne('comments'),
    headers: await readAll('header'),
    footers: await readAll('footer'),
  };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw new RefusedDocument('broken', { cause: error });
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_FILES) throw new RefusedDocument('too-large');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      // Of two files of one name other programs may show the other.
      if (entries.has(entry.fileName)) throw new RefusedDocument('broken');
      entries.set(entry.fileName, entry);
    }
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

/** Paths within the package of what a part is related to; the two editions of the standard differ before the type. */
function readTargets(relations: Root | undefined, type: string, folder: string): string[] {
  return listElements(relations?.children.find((child) => child.type === 'element') ?? { type: 'root', children: [] })
    .filter(
      (relation) =>
        readAttribute(relation, 'Type')?.endsWith(`/${type}`) && readAttribute(relation, 'TargetMode') !== 'External',
    )
    .map((relation) => posix.resolve('/', folder, readAttribute(relation, 'Target') ?? '').slice(1));
}
