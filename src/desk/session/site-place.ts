import { join } from 'node:path';
import { z } from 'zod';
import type { FileChange } from '../../disk/file-changes.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { readSettings } from '../../settings.ts';
import { readJson } from '../../disk/read-json.ts';
import type { Desk } from './desk.ts';
import type { SitePlace } from './tools.ts';

const FILE = '.desk/place.json';

const placeSchema = z.object({ origin: z.string(), path: z.string() });

/** Where the site stands: as whoever started the desk has set it, or as a clerk has said; `undefined` where nobody has. */
export async function findSitePlace({ tools, contentDir }: Desk): Promise<SitePlace | undefined> {
  if (tools.place) return tools.place;
  const bytes = await readIfThere(join(contentDir, FILE));
  return placeSchema.safeParse(bytes && readJson(Buffer.from(bytes).toString())).data;
}

/** The change by which a clerk says where the site stands; nothing where that is unchanged. */
export async function changeSitePlace(contentDir: string, place: SitePlace | undefined): Promise<FileChange[]> {
  const before = await readIfThere(join(contentDir, FILE));
  const after = place && `${JSON.stringify(place, null, 2)}\n`;
  return (before && Buffer.from(before).toString()) === after ? [] : [{ path: FILE, before, after }];
}

/**
 * Read where a site stands from the address that a clerk gives for it; where nothing is given, it stands nowhere yet.
 *
 * @returns Why it is none, in Chinese, where it has more to it than a folder's address.
 */
export function readSitePlace(given: string): { place: SitePlace | undefined } | { problem: string } {
  if (given === '') return { place: undefined };
  const url = URL.parse(given);
  if (!url || !/^https?:$/u.test(url.protocol) || url.search || url.hash) {
    return {
      problem: `“${given}”不能当作网站的网址。照浏览器地址栏写，从 https:// 写起，问号以后的不要。`,
    };
  }
  // What it may be is said once, where the commands read their settings.
  try {
    const user = url.username ? `${url.username}@` : '';
    const read = readSettings({ SITE_URL: `${url.protocol}//${user}${url.host}`, BASE_PATH: url.pathname });
    return { place: { origin: read.siteUrl ?? '', path: read.basePath } };
  } catch (error) {
    // Clerks know nothing of the settings' names.
    if (error instanceof Error) return { problem: error.message.replace(/^(?:SITE_URL|BASE_PATH)\S* ?/u, '这个网址') };
    throw error;
  }
}

/** The whole address of a page of the site: `https://www.example.gov.cn/zwgk/fazhi/2022/`. */
export function writeSiteUrl({ origin, path }: SitePlace, page = ''): string {
  return `${origin}${path}${page}`;
}
