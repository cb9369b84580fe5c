import { join } from 'node:path';
import { type FileChange, readIfThere } from '../disk/file-changes.ts';
import { draftSite, type Publisher } from './first-site.ts';
import type { ReportDraft } from './report-folder.ts';

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
