import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange, Move } from '../disk/file-changes.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { draftSite, type Publisher } from './first-site.ts';
import type { ReportDraft } from './report-draft.ts';

/** The files of a new draft, none of which may be there. */
export function createDraft(year: number, { files }: Pick<ReportDraft, 'files'>): FileChange[] {
  return [...files].map(([name, after]) => ({ path: `reports/${year}/${name}`, before: undefined, after }));
}

/** The files of a site that is not there yet; one that is there is kept as it is. */
export async function createSite(dir: string, publisher: Publisher): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (const [path, after] of draftSite(publisher)) {
    if ((await readIfThere(join(dir, path))) === undefined) changes.push({ path, before: undefined, after });
  }
  return changes;
}

/** Let what is there of a year make way for another draft: it gets a hidden name, and is never removed. */
export function setAside(dir: string, year: number): Move[] {
  const from = `reports/${year}`;
  if (!existsSync(join(dir, from))) return [];
  const name = `reports/.${year}-旧稿-${nameMoment()}`;
  let to = name;
  for (let count = 2; existsSync(join(dir, to)); count += 1) to = `${name}-${count}`;
  return [{ from, to }];
}

/** This moment as a part of a file's name: `20210105-093000`. */
function nameMoment(): string {
  return new Date()
    .toISOString()
    .replace(/[-:]|\..*/gu, '')
    .replace('T', '-');
}
