import { digest, typeOf } from './soundness.ts';
import { readPath, type Surroundings } from './surroundings.ts';

/** When something was kept, and the hash it had: headers that are added to it. */
const KEPT_AT = 'x-kept-at';
const KEPT_HASH = 'x-kept-hash';

/** Names of what stands in the cache and is no copy: no page or file has such a one. */
const FILLED = 'filled';
const DOUBTED = 'doubted';

/** Files and pages beside those of the plan that are kept at most; the ones kept longest ago go. */
const MAX_VISITED = 60;

/** A page or file as it was built. */
export interface Copy {
  body: ArrayBuffer;
  keptAt: Date;
}

/** Other sites of the same origin have caches of their own. No path has a colon. */
function writePrefix({ home }: Surroundings): string {
  return `offline:${new URL(home).pathname}:`;
}

/** Names of all caches of this site. */
export async function listCaches(site: Surroundings): Promise<string[]> {
  return (await site.caches.keys()).filter((name) => name.startsWith(writePrefix(site)));
}

/** Name of the cache of the version that is here now. */
export function nameCache(site: Surroundings): string {
  return writePrefix(site) + site.plan.version;
}

/** What is kept of one version of the site, in the cache of its name. */
export class Copies {
  private readonly site: Surroundings;
  private readonly cache: Cache;

  constructor(site: Surroundings, cache: Cache) {
    this.site = site;
    this.cache = cache;
  }

  /** Begin to keep, or go on. */
  static async begin(site: Surroundings): Promise<Copies> {
    return new Copies(site, await site.caches.open(nameCache(site)));
  }

  /** Go on with what is kept; `undefined` where a version that came in the meantime, or anyone else, has removed it. */
  static async find(site: Surroundings): Promise<Copies | undefined> {
    return (await site.caches.has(nameCache(site))) ? await Copies.begin(site) : undefined;
  }

  /** What is kept of a path. What is not, byte for byte and by its type, what was built, is dropped. */
  async read(path: string): Promise<Copy | undefined> {
    const response = await this.cache.match(this.site.home + path);
    if (!response) return undefined;
    const { headers } = response;
    const body = await response.arrayBuffer().catch(() => undefined);
    const hash = this.plannedHash(path) ?? headers.get(KEPT_HASH);
    const keptAt = new Date(headers.get(KEPT_AT) ?? NaN);
    const isSound = body && headers.get('content-type') === typeOf(path) && (await digest(body)) === hash;
    if (isSound && !isNaN(keptAt.getTime())) return { body, keptAt };
    await this.drop(path);
    return undefined;
  }

  /**
   * Keep a content as of now, with no header of those it came with, for they have no hash; of what is not in the plan,
   * only the last {@link MAX_VISITED}.
   */
  async keep(path: string, body: ArrayBuffer, hash: string): Promise<void> {
    const headers = {
      'content-type': typeOf(path) ?? '',
      'x-content-type-options': 'nosniff',
      [KEPT_AT]: this.site.now().toISOString(),
      [KEPT_HASH]: hash,
    };
    const isPlanned = this.plannedHash(path) !== undefined;
    // One that is put anew goes to the end of the order; where there is no room, the one before stays.
    await this.cache.put(this.site.home + path, new Response(body, { headers }));
    if (!isPlanned) await this.dropOldest();
  }

  async drop(path: string): Promise<void> {
    await this.cache.delete(this.site.home + path);
  }

  /** Paths of all that is kept: the plan's in its order, then what was asked for. */
  async list(): Promise<string[]> {
    const { pages, files } = this.site.plan;
    const marks = [FILLED, DOUBTED].map((name) => this.site.home + name);
    const addresses = (await this.cache.keys()).map(({ url }) => url).filter((url) => !marks.includes(url));
    const kept = addresses.map((url) => readPath(url, this.site));
    const planned = [...Object.keys(pages), ...Object.keys(files)];
    return [...planned.filter((path) => kept.includes(path)), ...kept.filter((path) => !planned.includes(path))];
  }

  /** Whether all that is to be kept was asked for once. */
  async isFilled(): Promise<boolean> {
    return (await this.cache.match(this.site.home + FILLED)) !== undefined;
  }

  async markFilled(): Promise<void> {
    await this.cache.put(this.site.home + FILLED, new Response());
  }

  /** Since when it is doubted that the site still stands where it did. */
  async readDoubt(): Promise<Date | undefined> {
    const doubt = await this.cache.match(this.site.home + DOUBTED);
    return doubt && new Date(doubt.headers.get(KEPT_AT) ?? NaN);
  }

  async writeDoubt(since: Date | undefined): Promise<void> {
    const address = this.site.home + DOUBTED;
    if (since) await this.cache.put(address, new Response(null, { headers: { [KEPT_AT]: since.toISOString() } }));
    else await this.cache.delete(address);
  }

  private plannedHash(path: string): string | undefined {
    const { pages, files } = this.site.plan;
    return pages[path] ?? files[path];
  }

  private async dropOldest(): Promise<void> {
    const visited = (await this.list()).filter((path) => this.plannedHash(path) === undefined);
    for (const path of visited.slice(0, Math.max(0, visited.length - MAX_VISITED))) await this.drop(path);
  }
}
