const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');
const END_RECORD_LENGTH = 22;
/** What stands for a number too large for its field, which is then elsewhere. */
const ELSEWHERE = 0xff_ff_ff_ff;

/**
 * Cut away what does not belong to an archive: a line end or a page that a server has put behind it, a line before it.
 * The record at its end says how long the directory before it is, and how far that is from the start.
 *
 * @returns `undefined` where none lies in the file.
 */
export function findArchive(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.lastIndexOf(END_RECORD); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(END_RECORD, at - 1)) {
    if (at + END_RECORD_LENGTH > file.length) continue;
    const end = Math.min(file.length, at + END_RECORD_LENGTH + file.readUInt16LE(at + 20));
    const [size, offset] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
    if (size === ELSEWHERE || offset === ELSEWHERE) return file.subarray(0, end);
    const start = at - size - offset;
    if (start >= 0 && file.subarray(at - size, at - size + DIRECTORY.length).equals(DIRECTORY))
      return file.subarray(start, end);
  }
  return undefined;
}
