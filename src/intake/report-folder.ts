import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import type { Finding } from '../content/finding.ts';
import { workBeside } from '../disk/work-folder.ts';
import type { DraftedFigures } from './draft-figures.ts';
import type { ReadFact } from './read-facts.ts';

/** Where a report's folder was written, and where the one that had its place is kept. */
export interface WrittenFolder {
  folder: string;
  /** `undefined` where there was none. */
  kept: string | undefined;
}

/**
 * Write a report's folder, all of it or nothing: its files are written to a hidden folder beside it, which takes its
 * name when it is complete. A folder that is there is renamed, never removed, and keeps its place when anything fails.
 *
 * @param files By file name.
 * @throws CommandError when it cannot be written.
 */
export async function writeReportFolder(
  contentDir: string,
  year: number,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<WrittenFolder> {
  const reportsDir = join(contentDir, 'reports');
  const folder = join(reportsDir, String(year));
  const kept = existsSync(folder) ? join(reportsDir, `.${year}-旧稿-${nameMoment()}`) : undefined;
  try {
    await workBeside(folder, async (workFolder) => {
      const unfinished = join(workFolder, 'report');
      await mkdir(unfinished);
      for (const [name, data] of files) await writeFile(join(unfinished, name), data);
      if (kept !== undefined) await rename(folder, kept);
      try {
        await rename(unfinished, folder);
      } catch (error) {
        if (kept !== undefined) await rename(kept, folder);
        throw error;
      }
    });
  } catch (error) {
    throw new CommandError(`写不进 ${reportsDir}，没有留下任何文件。请检查磁盘空间和写入权限。`, { cause: error });
  }
  return { folder, kept };
}

/** This moment as a part of a file's name: `20210105-093000`. */
function nameMoment(): string {
  return new Date()
    .toISOString()
    .replace(/[-:]|\..*/gu, '')
    .replace('T', '-');
}

/** A report's folder as it is to be written, and what to say of it. */
export interface ReportDraft {
  /** Who issues the report; from a document, as its title says. */
  issuer: string;
  /** By file name. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Where to look, by place in the folder; no errors. */
  findings: readonly Finding[];
  /** What it was made of and where that went, a line each. */
  account: readonly string[];
  figures: DraftedFigures | undefined;
  /** What was read of the document; nothing where there is none. */
  facts: readonly ReadFact[];
}
