import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashBytes } from '../../content/hashes.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { replaceFile } from '../../disk/replace-file.ts';
import { type AssembledContent, isDraft } from '../../report/report.ts';
import { readJson } from '../../disk/read-json.ts';
import { nameContent } from './fingerprint.ts';
import { writeSiteUrl } from './site-place.ts';
import type { SitePlace } from './tools.ts';

const builtSchema = z.object({
  /** Absolute path of its folder. */
  dir: z.string(),
  /** When it was finished. */
  at: z.iso.datetime(),
  /** What it was made from, and for which place; see {@link nameSite}. */
  content: z.string(),
  /** Its files, by what the disk says of them. */
  files: z.string(),
});

/** The finished site as the desk built it last. */
export interface BuiltSite {
  dir: string;
  at: string;
  /** Whether nothing was changed since that shows on it. */
  isCurrent: boolean;
}

const pathIn = (contentDir: string): string => join(contentDir, '.desk', 'site.json');

/** Remember that the site has been built. */
export async function rememberBuilt(
  content: AssembledContent,
  place: SitePlace | undefined,
  dir: string,
): Promise<void> {
  const built = {
    dir,
    at: new Date().toISOString(),
    content: nameSite(content, place),
    files: await signFolder(dir),
  };
  await replaceFile(pathIn(content.dir), JSON.stringify(built));
}

/** The site as it was built last; `undefined` where there is none, or its folder has been changed since by others. */
export async function findBuilt(
  content: AssembledContent,
  place: SitePlace | undefined,
): Promise<BuiltSite | undefined> {
  const bytes = await readIfThere(pathIn(content.dir));
  const { data } = builtSchema.safeParse(bytes && readJson(Buffer.from(bytes).toString()));
  if (data === undefined) return undefined;
  if ((await signFolder(data.dir)) !== data.files) return undefined;
  return { dir: data.dir, at: data.at, isCurrent: data.content === nameSite(content, place) };
}

/** Paths of a folder's files below it, in order, with forward slashes. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** Name what the published site is made from: drafts are not on it, and its pages name the place where they stand. */
function nameSite(content: AssembledContent, place: SitePlace | undefined): string {
  const published = nameContent({ ...content, reports: content.reports.filter((report) => !isDraft(report)) });
  return place ? `${published} ${writeSiteUrl(place)}` : published;
}

async function signFolder(dir: string): Promise<string> {
  const signed: string[] = [];
  for (const path of await listFiles(dir)) {
    const { size, mtimeMs } = await stat(join(dir, path));
    signed.push(`${path} ${size} ${mtimeMs}`);
  }
  return hashBytes(new TextEncoder().encode(signed.join('\n')));
}
