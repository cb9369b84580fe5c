import type { OfflinePlan } from '../../report/offline-plan.ts';

/** What the worker has of its site and its browser. */
export interface Surroundings {
  /** Whole address of the site's home page. */
  readonly home: string;
  readonly plan: OfflinePlan;
  readonly caches: CacheStorage;
  /** @throws TypeError where the network fails, or leads to another site. */
  readonly fetch: (asked: string | Request, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  /** Addresses of all windows of this origin. */
  readonly listOpen: () => Promise<readonly string[]>;
  /** Whether the reader has asked for little traffic. */
  readonly savesData: () => boolean;
  /** End the worker's being in charge. */
  readonly unregister: () => Promise<unknown>;
}

/** Path of an address below the site's base, as the site writes it: `https://a.cn/b/2019?from=x` → `2019/`. */
export function readPath(address: string, { home }: Pick<Surroundings, 'home'>): string {
  const path = address.replace(/[?#].*$/, '').slice(home.length);
  return path
    .replace(/(?:^|\/)index\.html$/, (end) => end.replace('index.html', ''))
    .replace(/(^|\/)([^/.]+)$/, '$1$2/');
}
