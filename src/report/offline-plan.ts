/**
 * What the service worker of a built site is told of it. Addresses are below the site's base: `2019/problems/`. Whatever
 * has no hash here, or in a sheet that has one, is not kept.
 */
export interface OfflinePlan {
  /** Another one as soon as any page of the site, or the worker, is another. */
  version: string;
  /** Pages that are kept without being visited, in the order they are fetched in, each with the hash of its file. */
  pages: Readonly<Record<string, string>>;
  /** Files that those pages cannot be shown without, each with its hash. */
  files: Readonly<Record<string, string>>;
  /** Hashes of the sheets by the folder that each is of: `2018/`, and an empty one for the site's own. */
  sheets: Readonly<Record<string, string>>;
}

/** Hashes of what a folder holds that is kept once it was asked for, by the names there: `charts/`. */
export type OfflineSheet = Readonly<Record<string, string>>;

/**
 * Address of what a browser needs to know to install the site; there is none where pages are not kept. It is the
 * site's word that they are.
 */
export const MANIFEST_PATH = 'manifest.webmanifest';

/** Address of the page that is shown in place of one that is not kept. */
export const OFFLINE_PATH = 'offline/';

/** Hexadecimal digits of a SHA-256 that are written down: 128 bits, which nobody can make another content for. */
export const HASH_LENGTH = 32;

/** Address of a sheet: it is named by what it holds, so that it never changes. */
export function sheetPath(hash: string): string {
  return `_astro/${hash}.json`;
}

/** Part an address into its folder and its name there: `2018/charts/` → `2018/`, `charts/`. */
export function splitPath(path: string): [folder: string, name: string] {
  const start = path.replace(/[^/]+\/?$/, '').length;
  return [path.slice(0, start), path.slice(start)];
}

/** What is kept when it is asked for, of whatever year: no data files, no search, nothing that a correction replaced. */
const KEPT_PATH =
  /^(?:\d{4}\/(?:[a-z\d-]+\/)?|figures\/[^/]+\/|compare\/\d{4}\/\d{4}\/|years\/|sitemap\/|_astro\/[^/]+\.(?:css|js))$/;

/** Whether a page, or a file whose name changes with its content, is kept once it was asked for. */
export function isKeptPath(path: string): boolean {
  return KEPT_PATH.test(path);
}
