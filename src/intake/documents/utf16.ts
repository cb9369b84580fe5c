/**
 * Decode UTF-16; half a unit at the end is left out. It has to be before Node.js decodes it: of an odd number of bytes at
 * an odd place it writes one beyond its memory, and the process may die (nodejs/node#64697).
 */
export function decodeUtf16(bytes: Buffer): string {
  return bytes.toString('utf16le', 0, bytes.length & ~1);
}
