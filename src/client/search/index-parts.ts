/** What each packed file of the index begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Whether a file of the index is of the index, and can be read to its end: the entry is JSON that names languages, all
 * else is packed, or was unpacked on its way, and says whose it is. Where the browser cannot unpack, what is packed is
 * believed.
 */
export async function isWhole(address: string, body: ArrayBuffer): Promise<boolean> {
  try {
    if (/\.json(?:[?#]|$)/.test(address)) return isEntry(JSON.parse(new TextDecoder().decode(body)));
    const [first, second] = new Uint8Array(body);
    const isPacked = first === 0x1f && second === 0x8b;
    if (isPacked && !('DecompressionStream' in globalThis)) return true;
    const unpacked = isPacked ? await unpack(body) : body;
    return new TextDecoder().decode(unpacked.slice(0, SIGNATURE.length)) === SIGNATURE;
  } catch {
    return false;
  }
}

function isEntry(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'languages' in entry;
}

async function unpack(body: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}
