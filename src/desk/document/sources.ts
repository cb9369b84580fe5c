import { hashBytes } from '../../content/hashes.ts';
import { readSource, type SourceFile } from '../../intake/read-source.ts';

/** So many documents are kept in memory: the one that is looked over, and the one of the draft. */
const MOST_KEPT = 4;

/** Reads documents, each once while it is looked over. */
export type ReadOnce = (bytes: Uint8Array, name: string) => Promise<SourceFile>;

/** Read documents, and keep the last few: the same bytes and name are read once. */
export function readSourcesOnce(): ReadOnce {
  const known = new Map<string, Promise<SourceFile>>();
  return (bytes, name) => {
    const key = `${hashBytes(bytes)} ${name}`;
    const read = known.get(key) ?? readSource(bytes, name);
    known.delete(key);
    known.set(key, read);
    for (const [oldest] of [...known].slice(0, -MOST_KEPT)) known.delete(oldest);
    return read;
  };
}
