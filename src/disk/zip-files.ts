import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into an archive: from the disk, or as its bytes. */
export type ZippedFile = { path: string } & ({ from: string } | { bytes: Uint8Array });

/**
 * Pack files into a zip archive, which is written while it is read. The same files of the same time make the same bytes.
 *
 * @param at What every file in it says that it was changed.
 */
export function zipFiles(files: readonly ZippedFile[], at: Date): Readable {
  const zip = new ZipFile();
  const options = { mtime: at, mode: 0o100644 };
  for (const file of files) {
    if ('from' in file) zip.addFile(file.from, file.path, options);
    else zip.addBuffer(Buffer.from(file.bytes), file.path, options);
  }
  zip.end();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on('error', (error: Error) => output.destroy(error));
  return output;
}
