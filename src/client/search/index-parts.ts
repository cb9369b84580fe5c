/** What each packed file of the index begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Whether a file of the index is of the index, and can be read to its end: the entry is JSON that names languages, all
 * else is packed, or was unpacked on its way, and says whose it is. Where the browser cannot unpack, what is packed is
 * believed.
 */
export async function isWhole(address: string, body: ArrayBuffer): Promise<boolean> {
  try {
    if (/\.json(?:[?#]|$)/.test(address)) return isEntry(JSON.parse(decode(body)));
    const [first, second] = new Uint8Array(body);
    const isPacked = first === 0x1f && second === 0x8b;
    if (isPacked && !('DecompressionStream' in globalThis)) return true;
    const unpacked = new Uint8Array(isPacked ? await unpack(body) : body);
    if (decode(unpacked.subarray(0, SIGNATURE.length)) !== SIGNATURE) return false;
    // What is packed has a sum of its own at its end.
    return isPacked || endsWell(address, unpacked.subarray(SIGNATURE.length));
  } catch {
    return false;
  }
}

function decode(bytes: ArrayBuffer | Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Records are JSON, the program is WebAssembly, and all else CBOR. */
function endsWell(address: string, bytes: Uint8Array<ArrayBuffer>): boolean {
  if (address.endsWith('.pf_fragment')) return typeof JSON.parse(decode(bytes)) === 'object';
  return address.endsWith('.pagefind') ? WebAssembly.validate(bytes) : isOneItem(bytes);
}

/** Whether bytes are one item of CBOR of known length, as Pagefind writes it, and nothing behind it. */
function isOneItem(bytes: Uint8Array): boolean {
  let at = 0;
  for (let left = 1; left > 0; left -= 1) {
    const head = bytes[at] ?? NaN;
    const [kind, short] = [head >> 5, head & 31];
    const size = short < 24 ? 0 : short < 28 ? 2 ** (short - 24) : NaN;
    const value = bytes.subarray(at + 1, at + 1 + size).reduce((sum, byte) => sum * 256 + byte, 0);
    const count = size === 0 ? short : value;
    at += 1 + size + (kind === BYTES || kind === TEXT ? count : 0);
    if (Number.isNaN(head + size) || at > bytes.length) return false;
    left += kind === LIST ? count : kind === MAP ? 2 * count : 0;
  }
  return at === bytes.length;
}

const [BYTES, TEXT, LIST, MAP] = [2, 3, 4, 5];

function isEntry(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'languages' in entry;
}

async function unpack(body: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}
