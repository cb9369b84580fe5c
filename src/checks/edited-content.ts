import { isDeepStrictEqual } from 'node:util';
import { LastReading, readContentFolder } from '../content/content-folder.ts';
import type { ContentSource } from '../report/content-source.ts';
import { assembleContent, type AssembledContent } from '../report/report.ts';

/** A content folder that is looked at again when that is asked for. */
export interface FolderSource extends ContentSource {
  /** Have the next one who asks see what has changed on disk. */
  refresh: () => void;
}

/** Follow a content folder while it is edited. What has not changed is neither parsed nor assembled again. */
export function followFolder(dir: string): FolderSource {
  const last = new LastReading();
  let known: Promise<AssembledContent> | undefined;
  let isFresh = false;
  const readAgain = async (before: Promise<AssembledContent> | undefined): Promise<AssembledContent> => {
    // One after the other: two readings at once would know half of each other.
    const old = await before?.catch(() => undefined);
    const content = assembleContent(await readContentFolder(dir, undefined, last));
    return old && isSame(old, content) ? old : content;
  };
  return {
    read: () => {
      if (known && isFresh) return known;
      isFresh = true;
      known = readAgain(known);
      return known;
    },
    refresh: () => {
      isFresh = false;
    },
  };
}

function isSame(
  { reports: some, names: had, findings: found, ...a }: AssembledContent,
  { reports: others, names, findings, ...b }: AssembledContent,
): boolean {
  const [files, otherFiles] = [Object.values(a), Object.values(b)];
  return (
    some.length === others.length &&
    some.every((report, index) => report === others[index]) &&
    files.every((file, index) => file === otherFiles[index]) &&
    isDeepStrictEqual([had, found], [names, findings])
  );
}
