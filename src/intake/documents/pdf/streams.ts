import { constants, inflateSync } from 'node:zlib';
import { RefusedDocument } from '../refused-document.ts';

/** Most bytes that a file's streams may unpack to, all together: its fonts and photographs take some ten megabytes. */
const MOST_BYTES = 300_000_000;
/** The same of one stream of what a page is drawn by: a drawn map takes some megabytes, and each step of it time. */
const MOST_DRAWN = 20_000_000;
/** Says that a stream is a picture or a font. */
const NOT_DRAWN = /\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType)\b/u;
/** What one stream is packed in that was packed again and again. */
const MOST_LAYERS = 3;
/** How far before its stream a stream's dictionary may begin. */
const LONGEST_DICTIONARY = 4096;

/**
 * Look through the streams of a PDF before it is parsed, for the parser unpacks whatever it is given: all together they
 * unpack to no more than a report may, and each unpacks without a fault, for the parser takes what it can get of one.
 *
 * @throws RefusedDocument for what is too large, or broken.
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCutOff(file)) throw new RefusedDocument('broken');
  // Of an encrypted file no stream can be unpacked here.
  if (file.includes('/Encrypt')) return;
  let unpacked = 0;
  for (const { dictionary, data } of listStreams(file)) {
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    const most = NOT_DRAWN.test(dictionary) ? MOST_BYTES : MOST_DRAWN;
    let packed = data;
    for (let layer = 0; layer < Math.min(layers, MOST_LAYERS); layer += 1) {
      packed = unpack(packed, Math.min(most, MOST_BYTES - unpacked), /\/Image\b/u.test(dictionary));
      unpacked += packed.length;
    }
  }
}

/** Whether a file's end is missing. One laid out for the web has an end in its beginning, and says how long it is. */
function isCutOff(file: Buffer): boolean {
  if (!file.includes('%%EOF')) return true;
  const start = file.subarray(0, LONGEST_DICTIONARY).toString('latin1');
  const length = /\/Linearized\b[^>]*\/L\s+(\d+)/u.exec(start)?.[1];
  return length !== undefined && Number(length) > file.length;
}

function* listStreams(file: Buffer): Generator<{ dictionary: string; data: Buffer }> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const before = file.subarray(Math.max(0, at - LONGEST_DICTIONARY), at).toString('latin1');
    const lineEnd = /^\r?\n/u.exec(file.subarray(at + 6, at + 8).toString('latin1'))?.[0];
    if (lineEnd === undefined || !/>>\s*$/u.test(before)) continue;
    yield { dictionary: before.slice(before.lastIndexOf(' obj') + 1), data: file.subarray(at + 6 + lineEnd.length) };
  }
}

/** Unpack what stands at the beginning of the data; of a picture that is broken nothing is missed. */
function unpack(data: Buffer, mostBytes: number, isPicture: boolean): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    if (isPicture && !isTooLarge) return Buffer.alloc(0);
    throw new RefusedDocument(isTooLarge ? 'too-large' : 'broken', { cause: error });
  }
}
