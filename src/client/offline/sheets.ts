import { type OfflineSheet, sheetPath, splitPath } from '../../report/offline-plan.ts';
import { ask } from './ask.ts';
import { readSound } from './soundness.ts';
import type { Surroundings } from './surroundings.ts';

/** Finds the hash that was built for a path; `undefined` for what is not to be kept, and where its sheet cannot be had. */
export type FindHash = (path: string) => Promise<string | undefined>;

/** Look paths up in the plan, and in the sheet of their folder, which is fetched when it is first asked for. */
export function openSheets(site: Surroundings): FindHash {
  const { plan, home } = site;
  const sheets = new Map<string, Promise<OfflineSheet | undefined>>();
  const load = async (hash: string): Promise<OfflineSheet | undefined> => {
    const path = sheetPath(hash);
    const fetchSheet = (cache: RequestCache): Promise<ArrayBuffer | undefined> =>
      ask(site, home + path, { cache }, (answer) => readSound(path, answer, hash));
    // A browser's own cache may hold what someone between has put there.
    const body = (await fetchSheet('default')) ?? (await fetchSheet('reload'));
    return body && (JSON.parse(new TextDecoder().decode(body)) as OfflineSheet);
  };
  return async (path) => {
    const planned = plan.pages[path] ?? plan.files[path];
    if (planned !== undefined) return planned;
    const [folder, name] = splitPath(path);
    const hash = plan.sheets[folder];
    if (hash === undefined) return undefined;
    const sheet = sheets.get(hash) ?? load(hash).catch(() => undefined);
    sheets.set(hash, sheet);
    const loaded = await sheet;
    if (!loaded) sheets.delete(hash);
    return loaded?.[name];
  };
}
