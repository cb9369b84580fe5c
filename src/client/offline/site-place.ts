import { MANIFEST_PATH } from '../../report/offline-plan.ts';
import { ask, readBody } from './ask.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Whether the site still stands where it did, and keeps pages:
 *
 * - `there`: its manifest does.
 * - `gone`: the server says that there is none (404, 410), or leads to another place of its own.
 * - `elsewhere`: one is led to another server, whatever that says, or gets something else as if it were the manifest. It may
 *   be a move, or the page of a hotel or a firewall: a worker is mostly not shown where a redirect to another origin leads,
 *   nor its status.
 * - `unknown`: no network, no answer in time, or a server in trouble. It says nothing of the site.
 */
export type SitePlace = 'there' | 'gone' | 'elsewhere' | 'unknown';

const DAY_MS = 24 * 3_600_000;

/** What is `elsewhere` is believed to have moved if it is still so after a week: nobody stays at the login page of a hotel. */
const LAST_DOUBT_MS = 7 * DAY_MS;

/** A doubt that is older was written by a clock that was behind, or by a reader who hardly comes: it begins anew. */
const OLDEST_DOUBT_MS = 365 * DAY_MS;

/** Ask the server for the site's manifest. */
export async function findSite(site: Surroundings): Promise<SitePlace> {
  const address = site.home + MANIFEST_PATH;
  try {
    const direct = await ask(site, address, { cache: 'no-cache', redirect: 'manual' }, (answer) =>
      answer.type === 'opaqueredirect' ? Promise.resolve('led' as const) : judge(site, answer),
    );
    if (direct !== 'led') return direct;
    return await ask(site, address, { cache: 'no-cache' }, (answer) => judgeLed(site, answer, address)).catch(
      () => 'elsewhere' as const,
    );
  } catch {
    return 'unknown';
  }
}

async function judge(site: Surroundings, answer: Response): Promise<SitePlace> {
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (answer.status !== 200) return 'unknown';
  return (await isManifestOf(site, answer)) ? 'there' : 'elsewhere';
}

async function judgeLed(site: Surroundings, answer: Response, address: string): Promise<SitePlace> {
  const [asked, answering] = [new URL(address), new URL(answer.url)];
  if (answering.origin !== asked.origin) return 'elsewhere';
  const hasMoved = answer.status === 200 && answering.pathname !== asked.pathname;
  return hasMoved ? 'gone' : await judge(site, answer);
}

async function isManifestOf({ home }: Surroundings, answer: Response): Promise<boolean> {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(await readBody(answer))) as { scope?: unknown } | null;
    return manifest?.scope === new URL(home).pathname;
  } catch {
    return false;
  }
}

/**
 * Decide whether what was kept is to be given up.
 *
 * @param since Since when it has been doubted that the site stands where it did.
 * @returns `gone`, or since when it is doubted from now on.
 */
export function weighDoubt(
  place: Exclude<SitePlace, 'gone'>,
  since: Date | undefined,
  now: Date,
): 'gone' | Date | undefined {
  if (place === 'there') return undefined;
  if (place === 'unknown') return since;
  const age = now.getTime() - (since?.getTime() ?? NaN);
  // A clock that was set begins anew.
  if (!(age >= 0 && age <= OLDEST_DOUBT_MS)) return now;
  return age >= LAST_DOUBT_MS ? 'gone' : since;
}
