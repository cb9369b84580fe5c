import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { ANY_YEAR, type SearchEntry, writeYear } from '../../search/entry.ts';

/**
 * Rewrite the files of a volume: its records without what only the index needed, and named by the year that they are of,
 * which an answer then tells before any is loaded. A name stays as long as it was, so that the list of records can be
 * changed without being understood.
 *
 * @throws Error where a file is not as this version of Pagefind writes it.
 */
export function rewriteVolume(files: readonly IndexFile[]): IndexFile[] {
  const records = files.filter(({ path }) => path.endsWith('.pf_fragment')).map(rewriteRecord);
  const names = new Map(records.map(({ before, name }) => [before, name]));
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!list) return [...files];
  const [, listName = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(list.path) ?? [];
  const content = renameIn(list.content, names);
  // Another content has another name: a browser keeps what it has under the one before.
  const hash = createHash('sha256').update(content).digest('hex');
  const newName = (ANY_YEAR + hash).slice(0, listName.length);
  return [
    ...records.map(({ name, content }) => ({ path: `fragment/${name}.pf_fragment`, content })),
    { path: `pagefind.${newName}.pf_meta`, content },
    ...files.flatMap((file) => {
      if (file.path === 'pagefind-entry.json') {
        return [{ ...file, content: Buffer.from(Buffer.from(file.content).toString().replace(listName, newName)) }];
      }
      return /\.pf_(?:index|filter)$/.test(file.path) ? [file] : [];
    }),
  ];
}

function rewriteRecord({ path, content }: IndexFile): { before: string; name: string; content: Uint8Array } {
  const [, before = ''] = /([^/]+)\.pf_fragment$/.exec(path) ?? [];
  const { slim, entry } = slimFragment(content);
  return { before, name: 'year' in entry ? before.replace(ANY_YEAR, writeYear(entry.year)) : before, content: slim };
}

/** Put names in place of others that are as long. */
function renameIn(packed: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const before = gunzipSync(packed).toString('latin1');
  const after = before.replace(new RegExp(`${ANY_YEAR}[\\da-f]+`, 'g'), (name) => names.get(name) ?? name);
  if (after.length !== before.length) throw new Error('a name of a record is longer or shorter than before');
  return gzipSync(Buffer.from(after, 'latin1'), { level: 9 });
}

/** What Pagefind's files begin with, under their compression. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Take out of a fragment, the file of a record that is found, what only the index needed: its content, spelt word by
 * word, and its filters. What is left is the address, which says all there is to show, in half the bytes.
 *
 * @returns what is left, and the entry of the index that it says.
 * @throws Error where the file is not as this version of Pagefind writes it.
 */
export function slimFragment(file: Uint8Array): { slim: Uint8Array; entry: SearchEntry } {
  const written = gunzipSync(file).toString();
  if (!written.startsWith(SIGNATURE)) throw new Error('a fragment does not begin with the signature of Pagefind');
  const fragment: unknown = JSON.parse(written.slice(SIGNATURE.length));
  if (!isFragment(fragment)) throw new Error('a fragment is not as Pagefind writes it');
  const slim = { url: fragment.url, content: '', word_count: 0, filters: {}, meta: {}, anchors: [] };
  return {
    slim: gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 }),
    entry: JSON.parse(fragment.url) as SearchEntry,
  };
}

function isFragment(value: unknown): value is { url: string; content: string } {
  return typeof value === 'object' && value !== null && 'url' in value && 'content' in value && 'anchors' in value;
}
