import { MANIFEST_PATH } from '../../report/offline-plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Whether the site still stands where it did, and keeps pages:
 *
 * - `there`: its manifest does.
 * - `gone`: the server says that there is none (404, 410), or leads to another place of its own.
 * - `elsewhere`: one is led to another server, or gets something else as if it were the manifest. It may be a move, or the
 *   page of a hotel or a firewall: a worker is not shown where a redirect to another origin leads, nor its status.
 * - `unknown`: no network, or a server in trouble. It says nothing of the site.
 */
export type SitePlace = 'there' | 'gone' | 'elsewhere' | 'unknown';

/** What is `elsewhere` is believed to have moved if it is still so after a week: nobody stays at the login page of a hotel. */
const LAST_DOUBT_MS = 7 * 24 * 3_600_000;

/** Ask the server for the site's manifest. */
export async function findSite(site: Surroundings): Promise<SitePlace> {
  const address = site.home + MANIFEST_PATH;
  try {
    const first = await site.fetch(address, { cache: 'no-cache', redirect: 'manual' });
    const isLed = first.type === 'opaqueredirect';
    const answer = isLed ? await site.fetch(address, { cache: 'no-cache' }).catch(() => undefined) : first;
    if (!answer) return 'elsewhere';
    if (answer.status === 404 || answer.status === 410) return 'gone';
    if (answer.status !== 200) return 'unknown';
    if (isLed && new URL(answer.url).pathname !== new URL(address).pathname) return 'gone';
    return (await isManifestOf(site, answer)) ? 'there' : 'elsewhere';
  } catch {
    return 'unknown';
  }
}

async function isManifestOf({ home }: Surroundings, answer: Response): Promise<boolean> {
  try {
    const manifest = JSON.parse(await answer.text()) as { scope?: unknown } | null;
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
export function weighDoubt(place: SitePlace, since: Date | undefined, now: Date): 'gone' | Date | undefined {
  if (place === 'gone') return 'gone';
  if (place === 'there') return undefined;
  if (place === 'unknown') return since;
  // A clock that was set back begins anew.
  const age = now.getTime() - (since?.getTime() ?? NaN);
  return age >= LAST_DOUBT_MS ? 'gone' : age >= 0 ? since : now;
}
