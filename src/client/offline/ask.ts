import type { Surroundings } from './surroundings.ts';

/** Milliseconds that what no reader waits for may take, from being asked for to its end: a page of 60 kB at 1 kB a second. */
const PATIENCE_MS = 60_000;

/** Bytes of an answer that are read at most; nothing that is kept has as many. */
const MAX_BYTES = 16_000_000;

/**
 * Ask for something that no reader waits for.
 *
 * @param read Reads the answer, in the same time.
 * @throws TypeError where the network fails, or leads to another site; an AbortError where the answer takes too long.
 */
export async function ask<T>(
  { fetch }: Pick<Surroundings, 'fetch'>,
  address: string,
  init: RequestInit,
  read: (answer: Response) => Promise<T>,
): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, PATIENCE_MS);
  try {
    const result = await read(await fetch(address, { ...init, signal: patience.signal }));
    // What was read of it until then is no answer.
    if (patience.signal.aborted) throw new DOMException('no answer in time', 'AbortError');
    return result;
  } finally {
    clearTimeout(timer);
  }
}

/** Read an answer to its end; `undefined` where it breaks off, or has none within {@link MAX_BYTES}. */
export async function readBody(answer: Response): Promise<ArrayBuffer | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return undefined;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.length;
      if (bytes > MAX_BYTES) {
        void reader.cancel().catch(() => undefined);
        return undefined;
      }
      pieces.push(piece.value);
    }
  } catch {
    return undefined;
  }
  return await new Response(new Blob(pieces)).arrayBuffer();
}
