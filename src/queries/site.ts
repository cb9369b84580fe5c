import { join } from 'node:path';
import { readRegularFile } from '../content/regular-file.ts';
import type { EverydayWords } from '../content/schemas/everyday-words.ts';
import type { Glossary } from '../content/schemas/glossary.ts';
import type { Indicators } from '../content/schemas/indicators.ts';
import type { MadeFiles } from '../content/schemas/made-files.ts';
import type { Site } from '../content/schemas/site.ts';
import { readSettings } from '../settings.ts';
import { getContent } from './content.ts';

/**
 * Who publishes the site.
 *
 * @throws Error when site.yml is missing or unfit, which the check reports before a build gets here.
 */
export async function getSite(): Promise<Site> {
  const { site } = await getContent();
  if (!site?.data) throw new Error('site.yml 缺失或有误，请运行 npm run check 查看。');
  return site.data;
}

/** Whether readers' browsers keep its pages for reading without a network; never while pages are worked on. */
export function isKeptOffline({ offline }: Site): boolean {
  return import.meta.env.PROD && offline !== false;
}

/** Terms explained; none on a site that has no glossary.yml. */
export async function getGlossary(): Promise<Glossary> {
  return (await getContent()).glossary?.data ?? { terms: [] };
}

/** What people say for what reports write; nothing on a site that has no everyday-words.yml. */
export async function getEverydayWords(): Promise<EverydayWords> {
  return (await getContent()).everydayWords?.data ?? { suggestions: [], words: [] };
}

/** What is measured, over all years; nothing on a site that has no indicators.yml. */
export async function getIndicators(): Promise<Indicators> {
  return (await getContent()).indicators?.data ?? { indicators: [] };
}

/** What was made of published reports; a site offers nothing else under the names of these files. */
export async function getMadeFiles(): Promise<MadeFiles> {
  return (await getContent()).madeFiles?.data ?? { files: [] };
}

/** The stored original of a year's report, byte for byte. */
export function readOriginal(year: number): Promise<Buffer> {
  return readRegularFile(join(readSettings().contentDir, 'reports', String(year), 'original.txt'));
}

/**
 * Address of a page or file for data files, which are read away from the site.
 *
 * @param path Its place below the site's base: `2019/`.
 * @param site Address of the published site, `Astro.site`; without it the address begins at the site's root.
 */
export function addressOf(path: string, site: URL | undefined): string {
  const address = import.meta.env.BASE_URL + path;
  return site ? new URL(address, site).href : address;
}
