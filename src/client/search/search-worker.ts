import { isWhole } from './index-parts.ts';

/*
 * Pagefind's own worker takes a missing part of its index for an empty one: where a file of it cannot be loaded, or has
 * lost its end, it answers that nothing was found. So every failure is told to the page before the answer is. A network's
 * own page in place of a file, with a status as if all were well, is a failure too. The worker's name is the address of the
 * index.
 */
declare function importScripts(address: string): void;

/** Set by Pagefind's program. */
declare const pagefind_version: string | undefined;

/** What keeps this browser from running Pagefind's WebAssembly, whatever its file is like. */
function findObstacle(): 'old' | 'blocked' | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(MODULE)) return 'old';
  try {
    return new WebAssembly.Module(MODULE) instanceof WebAssembly.Module ? undefined : 'blocked';
  } catch {
    return 'blocked';
  }
}

/** A module of nothing but the table of foreign references that Pagefind's has, too. */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0);

const obstacle = findObstacle();
if (obstacle) self.postMessage({ obstacle });

const load = self.fetch.bind(self);

/** Pagefind asks for its program in the folder of every volume, and takes it from the first answer. */
let program: Promise<Response> | undefined;

self.fetch = async (asked, init) => {
  const [name] = /wasm\.unknown\.pagefind$/.exec(asked instanceof Request ? asked.url : String(asked)) ?? [];
  if (name === undefined) return await loadPart(asked, init);
  program ??= loadPart(self.name + name, init);
  return (await program).clone();
};

async function loadPart(...[part, init]: Parameters<typeof load>): Promise<Response> {
  try {
    const first = await load(part, init);
    if (await isSound(first)) return first;
    // A browser's own cache may hold what someone between has put there.
    const second = await load(part, { ...init, cache: 'reload' });
    if (!(await isSound(second))) self.postMessage({ failed: `${second.url}: ${second.status}` });
    return second;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
}

async function isSound(response: Response): Promise<boolean> {
  if (!response.ok || !(await isWhole(response.url, await response.clone().arrayBuffer()))) return false;
  self.postMessage({ loaded: response.url });
  return true;
}

importScripts(`${self.name}pagefind-worker.js`);
if (typeof pagefind_version === 'undefined') self.postMessage({ failed: 'pagefind-worker.js is another file' });
