import { crc32 } from 'node:zlib';

/** Keyword of the PNG text that names what a picture was drawn from. */
const KEYWORD = 'Edition';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Bytes of a chunk around its data: length and type before, checksum behind. */
const [HEAD, TAIL] = [8, 4];

interface Chunk {
  type: string;
  data: Buffer;
  /** Where it ends. */
  end: number;
}

/**
 * Read what a picture of `npm run pdf` was drawn from.
 *
 * @returns SHA-256 in hexadecimal digits; `undefined` for a picture that comes from elsewhere, or no PNG.
 */
export function readPictureEdition(png: Uint8Array): string | undefined {
  for (const { type, data } of listChunks(png)) {
    const [keyword, text = ''] = type === 'tEXt' ? data.toString('latin1').split('\0') : [];
    if (keyword === KEYWORD && /^[0-9a-f]{64}$/u.test(text)) return text;
  }
  return undefined;
}

/** Write into a PNG what it was drawn from; a picture shows the same with it. */
export function writePictureEdition(png: Uint8Array, edition: string): Uint8Array {
  // Right behind the header, which has to be the first.
  const [header] = listChunks(png);
  if (header?.type !== 'IHDR') throw new Error('this is no PNG');
  const body = Buffer.concat([Buffer.from('tEXt'), Buffer.from(`${KEYWORD}\0${edition}`, 'latin1')]);
  const chunk = Buffer.alloc(body.length + HEAD);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, header.end), chunk, png.subarray(header.end)]);
}

/** The chunks of a PNG, as far as they are whole. */
function* listChunks(png: Uint8Array): Generator<Chunk> {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return;
  let start = SIGNATURE.length;
  while (start + HEAD + TAIL <= bytes.length) {
    const dataEnd = start + HEAD + bytes.readUInt32BE(start);
    const end = dataEnd + TAIL;
    if (end > bytes.length) return;
    yield { type: bytes.toString('latin1', start + 4, start + HEAD), data: bytes.subarray(start + HEAD, dataEnd), end };
    start = end;
  }
}
