import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that lies in a folder and below it, hidden files too, by paths: what files hold, byte for byte, and which are folders. */
export function listFolder(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const held = entry.isFile() ? readFileSync(path, 'utf8') : entry.isDirectory() ? 'folder' : 'neither';
      return [relative(dir, path), held] as const;
    }),
  );
}

/** Paths by which two folders differ. */
export function listDifferences(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).toSorted();
}
