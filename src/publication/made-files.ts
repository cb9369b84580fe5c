import { join } from 'node:path';
import type { ContentFolder } from '../content/content-folder.ts';
import { hashBytes, sealFile } from '../content/hashes.ts';
import { isMade, type MadeFiles } from '../content/schemas/made-files.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readIfThere } from '../disk/read-if-there.ts';

/** The list of what was made, in the content folder. */
const LIST = 'made-files.yml';

const HEAD = `# npm run pdf 写成：做好的 PDF 和图片的校验值。与它不同的，网站不提供。任何人都不要编辑它。
`;

/** A file that was made, below the content folder. */
export interface MadeBytes {
  path: string;
  bytes: Uint8Array;
}

/**
 * Work out what it would be to put files that were made in their places, and on the list. The list comes first: what a
 * killed process leaves is a hash without its file, which harms nobody.
 *
 * @param cards Paths of all pictures that pages are shared with from now on; others leave the list.
 */
export async function planMadeFiles(
  { dir, madeFiles }: Pick<ContentFolder, 'dir' | 'madeFiles'>,
  made: readonly MadeBytes[],
  cards: readonly string[],
): Promise<FileChange[]> {
  const known = (madeFiles?.data?.files ?? []).filter(
    ({ file }) => file.startsWith('reports/') || cards.includes(file),
  );
  const added = made.map(({ path, bytes }) => ({ file: path, sha256: hashBytes(bytes) }));
  const list: MadeFiles = {
    files: [
      ...known.filter(({ file }) => file.startsWith('reports/') || !added.some((other) => other.file === file)),
      ...added.filter(({ file, sha256 }) => !file.startsWith('reports/') || !isMade({ files: known }, file, sha256)),
    ],
  };
  const changes = await Promise.all(
    made.map(async ({ path, bytes }) => ({ path, before: await readIfThere(join(dir, path)), after: bytes })),
  );
  const after = HEAD + writeYaml({ ...list, sha256: sealFile(list, madeFiles) });
  return [{ path: LIST, before: await readIfThere(join(dir, LIST)), after }, ...changes];
}
