/** What the service worker of a built site is told of it. Addresses are below the site's base: `2019/problems/`. */
export interface OfflinePlan {
  /** Another one as soon as any page of the site is another. */
  version: string;
  /** Pages that are kept without being visited, in the order they are fetched in, each with the hash of its file. */
  pages: Readonly<Record<string, string>>;
  /** Files that those pages cannot be shown without. */
  files: readonly string[];
}

/** Address of the page that is shown in place of one that is not kept. */
export const OFFLINE_PATH = 'offline/';

/** Hexadecimal digits of a SHA-256 that the plan has: enough to tell the versions of a page apart. */
export const HASH_LENGTH = 16;
