import { getEntry } from 'astro:content';
import type { Site } from '../schemas/site.ts';

/**
 * Who publishes the site.
 *
 * @throws Error when site.yml is missing or unfit, which the check reports before a build gets here.
 */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('site.yml 缺失或有误，请运行 npm run check 查看。');
  return entry.data;
}

/** Whether readers' browsers keep its pages for reading without a network; never while pages are worked on. */
export function isKeptOffline({ offline }: Site): boolean {
  return import.meta.env.PROD && offline !== false;
}
