import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { RefusedDocument } from '../refused-document.ts';
import { checkStreams } from './streams.ts';

/** Most bytes of a file, and most pages: a report with photographs has some ten megabytes, and fifty pages. */
const LARGEST_FILE = 60_000_000;
const MOST_PAGES = 500;
/** Larger pictures are not unpacked, in pixels: a page scanned at 600 dpi has more, and is none the less a picture. */
const LARGEST_PICTURE = 16_000_000;

/**
 * Open a PDF. Nothing of it runs, nothing is fetched, and no thread is started.
 *
 * @throws RefusedDocument for a file that is broken, has a password, is too large, or only wraps other files.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (bytes.length > LARGEST_FILE) throw new RefusedDocument('too-large');
  checkStreams(bytes);
  const document = await parse(bytes);
  const { info } = await askParser(document.getMetadata());
  if ('IsCollectionPresent' in info && info.IsCollectionPresent === true) throw new RefusedDocument('pdf-portfolio');
  if (document.numPages > MOST_PAGES) throw new RefusedDocument('too-large');
  return document;
}

/**
 * Wait for what the parser makes of a part of a document, which it parses when it is asked for that part.
 *
 * @throws RefusedDocument where it stumbles: the file is broken there.
 */
export async function askParser<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new RefusedDocument('broken', { cause: error });
  }
}

async function parse(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // The parser keeps the bytes it is given for itself.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: LARGEST_PICTURE,
      fontExtraProperties: true,
      useWorkerFetch: false,
      useWasm: false,
      BinaryDataFactory: CharacterMaps,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new RefusedDocument(isLocked ? 'encrypted' : 'broken', { cause: error });
  }
}

/** Hands out the character maps of fonts that a PDF names and does not hold. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`${kind} ${filename} is not needed`);
    const folder = new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
    return new Uint8Array(await readFile(new URL(filename, folder)));
  }
}
