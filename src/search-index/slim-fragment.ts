import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind's files begin with, under their compression. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Take out of a fragment, the file of a record that is found, what only the index needed: its content, spelt word by
 * word, and its filters. What is left is the address, which says all there is to show, in half the bytes.
 *
 * @throws Error where the file is not as this version of Pagefind writes it.
 */
export function slimFragment(file: Uint8Array): Uint8Array {
  const written = gunzipSync(file).toString();
  if (!written.startsWith(SIGNATURE)) throw new Error('a fragment does not begin with the signature of Pagefind');
  const fragment: unknown = JSON.parse(written.slice(SIGNATURE.length));
  if (!isFragment(fragment)) throw new Error('a fragment is not as Pagefind writes it');
  const slim = { url: fragment.url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [] };
  return gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 });
}

function isFragment(value: unknown): value is { url: string; content: string } {
  return typeof value === 'object' && value !== null && 'url' in value && 'content' in value && 'anchors' in value;
}
