import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../temporary-folder.ts';

/** Where a clerk works: one content folder, and where the site that is made of it goes. */
export interface Workroom extends TemporaryFolder {
  contentDir: string;
  outDir: string;
  readFile: (path: string) => string;
  /** Change a file as an editor would; throws where it does not say what is to be changed. */
  editFile: (path: string, from: string, to: string) => void;
}

/** @param from Content to begin with; there is none where left out. */
export function makeWorkroom(from?: string): Workroom {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  if (from !== undefined) cpSync(from, contentDir, { recursive: true });
  const readFile = (path: string): string => readFileSync(join(contentDir, path), 'utf8');
  return {
    ...folder,
    contentDir,
    outDir: join(folder.dir, 'site'),
    readFile,
    editFile: (path, words, others) => {
      const text = readFile(path);
      if (!text.includes(words)) throw new Error(`${path} does not have: ${words}`);
      writeFileSync(join(contentDir, path), text.replace(words, others));
    },
  };
}
