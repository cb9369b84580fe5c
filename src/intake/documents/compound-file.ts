import { RefusedDocument } from './refused-document.ts';
import { decodeUtf16 } from './utf16.ts';

/** Bytes that a compound file begins with: the container of .doc, .xls, .ppt and of encrypted .docx. */
export const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A file of streams, as Office wrote them before 2007 ([MS-CFB]). */
export interface CompoundFile {
  /** Whether there is a stream or folder of a name at its root; what is embedded in a document has its own below. */
  has(name: string): boolean;
  /** Read a stream of the root, its name in either case; `undefined` where there is none. */
  read(name: string): Buffer | undefined;
}

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** Sector numbers from here on are marks: the end of a chain, a free sector. */
const LAST_SECTOR = 0xff_ff_ff_fa;
const NO_ENTRY = 0xff_ff_ff_ff;
const STREAM = 2;

/** Sectors of one size, and for each of them the number of the next in its stream. */
interface Sectors {
  size: number;
  count: number;
  find: (sector: number) => Buffer;
  next: (sector: number) => number;
}

interface DirectoryEntry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/**
 * Open a compound file. Every chain of sectors is followed no further than there are sectors, so that none can go in
 * circles.
 *
 * @throws RefusedDocument for one that is broken.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_LENGTH) throw new RefusedDocument('broken');
  const sectors = readSectors(file);
  const directory = followChain(sectors, file.readUInt32LE(0x30));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_LENGTH) }, (_, index) =>
    readEntry(directory.subarray(index * ENTRY_LENGTH, (index + 1) * ENTRY_LENGTH)),
  );
  const [root] = entries;
  if (!root) throw new RefusedDocument('broken');
  const small = readSmallSectors(file, sectors, root);
  const listed = listChildren(entries, root.child);
  return {
    has: (name) => listed.some((entry) => isNamed(entry, name)),
    read: (name) => {
      const entry = listed.find((one) => one.kind === STREAM && isNamed(one, name));
      if (!entry) return undefined;
      const from = entry.size < file.readUInt32LE(0x38) ? small : sectors;
      const content = entry.size === 0 ? Buffer.alloc(0) : followChain(from, entry.start);
      if (content.length < entry.size) throw new RefusedDocument('broken');
      return content.subarray(0, entry.size);
    },
  };
}

function isNamed(entry: DirectoryEntry, name: string): boolean {
  return entry.name.toLowerCase() === name.toLowerCase();
}

function readSectors(file: Buffer): Sectors {
  const shift = file.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) throw new RefusedDocument('broken');
  const size = 2 ** shift;
  const count = Math.ceil(file.length / size) - 1;
  const find = (sector: number): Buffer => file.subarray((sector + 1) * size, (sector + 2) * size);
  const tables = listTableSectors(file, find, count).map(find);
  const perTable = size / 4;
  const next = (sector: number): number => readNumber(tables[Math.floor(sector / perTable)], sector % perTable);
  return { size, count, find, next };
}

/** Numbers of the sectors that hold the table of chains: 109 in the header, the others in a chain of their own. */
function listTableSectors(file: Buffer, find: Sectors['find'], count: number): number[] {
  const listed = listNumbers(file.subarray(0x4c, HEADER_LENGTH));
  let next = file.readUInt32LE(0x44);
  for (let steps = 0; next <= LAST_SECTOR && steps < count; steps += 1) {
    const numbers = listNumbers(find(next));
    next = numbers.pop() ?? NO_ENTRY;
    listed.push(...numbers);
  }
  return listed.filter((sector) => sector <= LAST_SECTOR);
}

function listNumbers(table: Buffer): number[] {
  return Array.from({ length: Math.floor(table.length / 4) }, (_, index) => table.readUInt32LE(index * 4));
}

function readNumber(table: Buffer | undefined, index: number): number {
  if (!table || index * 4 + 4 > table.length) throw new RefusedDocument('broken');
  return table.readUInt32LE(index * 4);
}

/** Streams shorter than 4096 bytes lie in the root's stream, in sectors of 64. */
function readSmallSectors(file: Buffer, sectors: Sectors, root: DirectoryEntry): Sectors {
  const content = root.size === 0 ? Buffer.alloc(0) : followChain(sectors, root.start);
  const first = file.readUInt32LE(0x3c);
  const table = first > LAST_SECTOR ? Buffer.alloc(0) : followChain(sectors, first);
  const size = 64;
  return {
    size,
    count: Math.ceil(content.length / size),
    find: (sector) => content.subarray(sector * size, (sector + 1) * size),
    next: (sector) => readNumber(table, sector),
  };
}

function followChain({ count, find, next }: Sectors, start: number): Buffer {
  const pieces: Buffer[] = [];
  for (let sector = start; sector <= LAST_SECTOR; sector = next(sector)) {
    if (sector >= count || pieces.length >= count) throw new RefusedDocument('broken');
    pieces.push(find(sector));
  }
  return Buffer.concat(pieces);
}

function readEntry(entry: Buffer): DirectoryEntry {
  const length = Math.min(64, Math.max(0, entry.readUInt16LE(0x40) - 2));
  return {
    name: decodeUtf16(entry.subarray(0, length)),
    kind: entry.readUInt8(0x42),
    left: entry.readUInt32LE(0x44),
    right: entry.readUInt32LE(0x48),
    child: entry.readUInt32LE(0x4c),
    start: entry.readUInt32LE(0x74),
    size: entry.readUInt32LE(0x78),
  };
}

/** What lies in a folder is a tree of entries, each with those before and after it. */
function listChildren(entries: readonly DirectoryEntry[], top: number): DirectoryEntry[] {
  const seen = new Set<number>();
  const waiting = [top];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
  }
  return [...seen].flatMap((index) => entries[index] ?? []);
}
