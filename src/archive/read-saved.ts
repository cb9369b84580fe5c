import { CommandError } from '../content/command-error.ts';
import { hashBytes } from '../content/hashes.ts';
import { openZip, ZipFault, type ZipReader } from '../disk/zip-reader.ts';
import { isArchivedPath } from './archived-files.ts';
import { refuseNewer, writerSchema } from './format.ts';
import { FOLDER, type Manifest, MANIFEST, manifestSchema } from './manifest.ts';

/** A hundred years of reports with the documents they came from are smaller. */
const BOUNDS = { files: 10_000, bytes: 300_000_000 };

/** Saved contents, read and found to be whole. */
export interface SavedContents {
  manifest: Manifest;
  /** By path below the content folder. */
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Read saved contents.
 *
 * @throws CommandError in Chinese for what is no such archive, is not whole, was written by a newer program, or has files
 * that do not belong to contents.
 */
export async function readSaved(bytes: Uint8Array): Promise<SavedContents> {
  try {
    const zip = await openZip(Buffer.from(bytes), BOUNDS);
    const manifest = readManifest(await zip.read(MANIFEST));
    return { manifest, files: await readFiles(zip, manifest) };
  } catch (error) {
    if (error instanceof ZipFault) throw new CommandError(FAULTS[error.reason], { cause: error });
    throw error;
  }
}

/**
 * Refuse what is no archive at all, from its first bytes; an empty one is not judged.
 *
 * @throws CommandError as {@link readSaved} does.
 */
export function refuseNotSaved(start: Uint8Array): void {
  const isZip = Buffer.from(start.subarray(0, 2)).toString('latin1') === 'PK';
  if (start.length > 0 && !isZip) throw new CommandError(FAULTS.broken);
}

const NOT_SAVED = '这不是工作台存下的内容，没有改动任何文件。请找“存成一个文件”存下的那个 .zip。';
const DAMAGED = '这个文件已经损坏，或者没有传完整，没有改动任何文件。请换一份没有损坏的，或者再存一次、再传一次。';
const STRANGE =
  '这个文件里有不属于内容的东西，可能被人改过，为安全起见没有打开，也没有改动任何文件。请用工作台存下的原件。';

const FAULTS: Record<ZipFault['reason'], string> = {
  broken:
    '这不是工作台存下的内容，或者没有传完整，读不出来，没有改动任何文件。请找“存成一个文件”存下的那个 .zip，再放一次。',
  encrypted: STRANGE,
  'duplicate-part': STRANGE,
  'unsafe-path': STRANGE,
  'too-large': '这个文件大得不像一个县的报告，为安全起见没有打开，也没有改动任何文件。请看是不是拿错了文件。',
};

function readManifest(bytes: Uint8Array | undefined): Manifest {
  if (!bytes) throw new CommandError(NOT_SAVED);
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new CommandError(DAMAGED, { cause: error });
  }
  // A newer one may say more of itself, or otherwise, but not who wrote it.
  const writer = writerSchema.safeParse(said).data;
  if (writer) refuseNewer(writer, '这份存下的内容');
  const { data } = manifestSchema.safeParse(said);
  if (!data) throw new CommandError(NOT_SAVED);
  return data;
}

async function readFiles(zip: ZipReader, { files }: Manifest): Promise<Map<string, Uint8Array>> {
  const expected = new Set([MANIFEST, ...files.map(({ path }) => FOLDER + path)]);
  const isSame = zip.paths.length === expected.size && zip.paths.every((path) => expected.has(path));
  // Two names that differ in letter case alone are one file on Windows.
  const folded = new Set([...expected].map((path) => path.toLowerCase()));
  if (!isSame || folded.size !== files.length + 1) throw new CommandError(STRANGE);
  if (!files.every(({ path }) => isArchivedPath(path))) throw new CommandError(STRANGE);
  const read = new Map<string, Uint8Array>();
  for (const { path, size, sha256 } of files) {
    const bytes = await zip.read(FOLDER + path);
    if (bytes?.length !== size || hashBytes(bytes) !== sha256) throw new CommandError(DAMAGED);
    read.set(path, bytes);
  }
  return read;
}
