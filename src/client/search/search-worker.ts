/*
 * Pagefind's own worker takes a missing part of its index for an empty one: where a file of it cannot be loaded, or has
 * lost its end, it answers that nothing was found. So every failure is told to the page before the answer is. A network's
 * own page in place of a file, with a status as if all were well, is a failure too. The worker's name is the address of the
 * index.
 */
declare function importScripts(address: string): void;

const load = self.fetch.bind(self);

/** Pagefind asks for its program in the folder of every volume, and takes it from the first answer. */
let program: Promise<Response> | undefined;

async function loadPart(...[part, options]: Parameters<typeof load>): Promise<Response> {
  const [name] = /wasm\.unknown\.pagefind$/.exec(part instanceof Request ? part.url : String(part)) ?? [];
  if (name === undefined) return await load(part, options);
  program ??= load(self.name + name, options);
  return (await program).clone();
}

self.fetch = async (...request) => {
  try {
    const response = await loadPart(...request);
    const type = response.headers.get('Content-Type') ?? '';
    const isLoaded = response.ok && !type.startsWith('text/html');
    if (!isLoaded || !(await isWhole(response.clone()))) self.postMessage({ failed: `${response.status} ${type}` });
    return response;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
};

/** Whether a file of the index can be read to its end: gzip, or JSON. Browsers that cannot unpack gzip believe it. */
async function isWhole(file: Response): Promise<boolean> {
  const body = await file.arrayBuffer();
  const [first, second] = new Uint8Array(body);
  try {
    if (first !== 0x1f || second !== 0x8b) JSON.parse(new TextDecoder().decode(body));
    else if ('DecompressionStream' in self) await unpack(body);
    return true;
  } catch {
    return false;
  }
}

async function unpack(body: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}

/** A module of nothing but the table of foreign references that Pagefind's has, too. */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0);

/** What keeps this browser from running Pagefind's WebAssembly, whatever its file is like. */
function findObstacle(): 'old' | 'blocked' | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(MODULE)) return 'old';
  try {
    return new WebAssembly.Module(MODULE) instanceof WebAssembly.Module ? undefined : 'blocked';
  } catch {
    return 'blocked';
  }
}

const obstacle = findObstacle();
if (obstacle) self.postMessage({ obstacle });

importScripts(`${self.name}pagefind-worker.js`);
