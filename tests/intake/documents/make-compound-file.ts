const SECTOR = 512;
const END = 0xff_ff_ff_fe;
const FREE = 0xff_ff_ff_ff;
const TABLE = 0xff_ff_ff_fd;
const SMALL_SECTOR = 64;
const SMALLEST = 4096;

/** A file of streams as Office wrote them before 2007, made in a test: short streams are in small sectors. */
export function makeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries = Object.entries(streams).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  const isSmall = ({ content }: { content: Buffer }): boolean => content.length < SMALLEST;
  const sectors: Buffer[] = [];
  const chain: number[] = [];
  const smallChain: number[] = [];
  const small: Buffer[] = [];
  const add = (content: Buffer): number => {
    if (content.length === 0) return END;
    const first = sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      sectors.push(pad(content.subarray(at, at + SECTOR), SECTOR));
      chain.push(at + SECTOR < content.length ? sectors.length : END);
    }
    return first;
  };
  const addSmall = (content: Buffer): number => {
    if (content.length === 0) return END;
    const first = small.length;
    for (let at = 0; at < content.length; at += SMALL_SECTOR) {
      small.push(pad(content.subarray(at, at + SMALL_SECTOR), SMALL_SECTOR));
      smallChain.push(at + SMALL_SECTOR < content.length ? small.length : END);
    }
    return first;
  };
  const starts = entries.map((entry) => (isSmall(entry) ? addSmall(entry.content) : add(entry.content)));
  const smallStart = add(Buffer.concat(small));
  const smallTableStart = add(writeNumbers(smallChain));
  const directory = [
    writeEntry('Root Entry', 5, smallStart, small.length * SMALL_SECTOR, { child: entries.length === 0 ? FREE : 1 }),
    ...entries.map(({ name, content }, index) =>
      writeEntry(name, 2, starts[index] ?? END, content.length, {
        right: index + 1 < entries.length ? index + 2 : FREE,
      }),
    ),
  ];
  const directoryStart = add(pad(Buffer.concat(directory), SECTOR));
  const tableSectors = Math.ceil((chain.length + 1) / (SECTOR / 4 - 1));
  const tableStart = sectors.length;
  const table = writeNumbers([...chain, ...Array.from({ length: tableSectors }, () => TABLE)]);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 0x4c);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xff_fe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(tableSectors, 0x2c);
  header.writeUInt32LE(directoryStart, 0x30);
  header.writeUInt32LE(SMALLEST, 0x38);
  header.writeUInt32LE(smallTableStart, 0x3c);
  header.writeUInt32LE(END, 0x44);
  for (let index = 0; index < tableSectors; index += 1) header.writeUInt32LE(tableStart + index, 0x4c + index * 4);
  return Buffer.concat([header, ...sectors, pad(table, tableSectors * SECTOR)]);
}

function writeEntry(
  name: string,
  kind: number,
  start: number,
  size: number,
  links: { child?: number; right?: number },
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 0x40);
  entry.writeUInt8(kind, 0x42);
  entry.writeUInt32LE(FREE, 0x44);
  entry.writeUInt32LE(links.right ?? FREE, 0x48);
  entry.writeUInt32LE(links.child ?? FREE, 0x4c);
  entry.writeUInt32LE(start, 0x74);
  entry.writeUInt32LE(size, 0x78);
  return entry;
}

function writeNumbers(numbers: readonly number[]): Buffer {
  const table = Buffer.alloc(numbers.length * 4);
  for (const [index, value] of numbers.entries()) table.writeUInt32LE(value, index * 4);
  return table;
}

function pad(content: Buffer, to: number): Buffer {
  return Buffer.concat([content, Buffer.alloc((to - (content.length % to)) % to)]);
}
