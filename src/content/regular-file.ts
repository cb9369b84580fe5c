import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/** Why a file is not read although it is there. */
export type Unfitness = 'not-a-file' | 'outside' | 'too-large';

/** A file that is not read, whatever may be in it; nothing of it has been. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
  readonly code: Unfitness;

  constructor(path: string, code: Unfitness) {
    super(`${path}: ${code}`);
    this.code = code;
  }
}

/** The most of a text that is read, in bytes: the longest reports have a hundredth of it. */
export const MOST_TEXT = 5_000_000;

/** The most of any other file, a document or a picture. */
export const MOST_BYTES = 64_000_000;

/** What a file must be to be read. */
export interface ReadBounds {
  /** In bytes; {@link MOST_BYTES} where it is left out. */
  most?: number;
  /** Absolute path of the folder, all links resolved, that no link may lead out of; left out, it may. */
  within?: string | undefined;
}

/**
 * Read a file that is one: a pipe or a device would be waited for without end, and what lies outside is nobody's here.
 *
 * @throws UnfitFile where it is none, too large, or elsewhere.
 * @throws Error with the system's `code` where it cannot be read.
 */
export async function readRegularFile(path: string, { most = MOST_BYTES, within }: ReadBounds = {}): Promise<Buffer> {
  await using file = await openRegular(path, { most, within });
  return await file.readFile();
}

/**
 * See that a path leads to a file or folder that is not outside, without reading it.
 *
 * @throws as {@link readRegularFile} does.
 */
export async function vetPath(path: string, within: string): Promise<void> {
  await refuseOutside(path, within);
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new UnfitFile(path, 'not-a-file');
}

async function openRegular(path: string, { most, within }: ReadBounds & { most: number }): Promise<FileHandle> {
  if (within !== undefined) await refuseOutside(path, within);
  // Opening a pipe would wait for somebody to write into it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw isCode(error, 'ENXIO') ? new UnfitFile(path, 'not-a-file') : error;
  });
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    if (!found.isFile()) throw new UnfitFile(path, 'not-a-file');
    if (found.size > most) throw new UnfitFile(path, 'too-large');
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** @throws UnfitFile where a path leads out of a folder by a link. */
export async function refuseOutside(path: string, within: string): Promise<void> {
  const real = await realpath(path);
  if (real !== within && !real.startsWith(within.endsWith(sep) ? within : within + sep)) {
    throw new UnfitFile(path, 'outside');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
