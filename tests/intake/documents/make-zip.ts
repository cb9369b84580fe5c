import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; what differs from its true content makes the archive a bad one. */
export interface ZipFile {
  name: string;
  content: string | Uint8Array;
  /** Size on record in place of the true one. */
  size?: number;
  /** Checksum on record in place of the true one. */
  checksum?: number;
  isEncrypted?: boolean;
}

/** Make an archive, with whatever is wrong in it that a test wants. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const data = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.isEncrypted ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(file.checksum ?? crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(file.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    local.push(entry);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, name]));
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}
