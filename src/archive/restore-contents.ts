import { join } from 'node:path';
import type { FileChange } from '../disk/file-changes.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { listArchivedFiles } from './archived-files.ts';
import type { SavedContents } from './read-saved.ts';

/** Work out what makes a content folder hold saved contents and nothing else of its own. */
export async function planRestoration(dir: string, { files }: SavedContents): Promise<FileChange[]> {
  const paths = new Set([...(await listArchivedFiles(dir)), ...files.keys()]);
  const changes: FileChange[] = [];
  for (const path of [...paths].toSorted()) {
    const [before, after] = [await readIfThere(join(dir, path)), files.get(path)];
    const isSame = before && after ? Buffer.from(before).equals(after) : before === after;
    if (!isSame) changes.push({ path, before, after });
  }
  return changes;
}
