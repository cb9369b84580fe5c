import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import type { Context } from 'hono';
import { CommandError } from '../../content/command-error.ts';

/** A form with a file, as it was sent. */
export interface ReceivedForm {
  fields: Readonly<Record<string, string>>;
  /** `undefined` where none was chosen, or it is empty. */
  file: ReceivedFile | undefined;
}

/** A file that came with a form. */
export interface ReceivedFile {
  /** Without its folder. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Says how large a file may be, in bytes, from its name and its beginning.
 *
 * @throws CommandError where it is not wanted at all.
 */
export type FileBound = (name: string, start: Uint8Array) => FileLimit;

/** How large a file may be. */
export interface FileLimit {
  /** In bytes. */
  most: number;
  /** Said of a larger one, in Chinese. */
  refusal: string;
}

/** Bytes of a file that say what it is. */
const START = 1024;

/** What a form of a file has beside it. */
const FIELDS = { fields: 20, fieldSize: 64 * 1024, fieldNameSize: 100, files: 1, parts: 21, headerPairs: 20 };

/** How much of what is not wanted is taken in, in bytes, and for how long, in milliseconds: browsers read no answer before. */
const DRAINED = { bytes: 256_000_000, time: 10_000 };

/**
 * Receive a form with one file, of which no more is kept than it may have: what is too large is refused as soon as that is
 * known, by what the request says of its length or by what has come.
 *
 * @param bound Asked once of the file.
 * @throws CommandError that says why it is refused; nothing of it is kept then.
 */
export async function receiveFile(c: Context, bound: FileBound): Promise<ReceivedForm> {
  const { body } = c.req.raw;
  if (!body) throw new CommandError(BROKEN);
  const reader = body.getReader();
  try {
    return await parse(reader, c.req.raw.headers, bound);
  } catch (error) {
    await drain(reader);
    throw error instanceof CommandError ? error : new CommandError(BROKEN, { cause: error });
  } finally {
    reader.releaseLock();
  }
}

type Chunks = ReadableStreamDefaultReader<Uint8Array>;

async function parse(reader: Chunks, headers: Headers, bound: FileBound): Promise<ReceivedForm> {
  const parser = new Busboy({ headers: Object.fromEntries(headers) as BusboyHeaders, limits: FIELDS });
  const fields: Record<string, string> = {};
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  let file: Promise<ReceivedFile | undefined> | undefined;
  parser.on('file', (_field, stream, name) => {
    file = collect(stream, name, Number(headers.get('content-length')) || 0, bound);
    // It is awaited below, once it has failed or all has come.
    file.catch((error: unknown) => parser.destroy(error as Error));
  });
  const chunks = Readable.from(read(reader), { objectMode: false });
  chunks.on('error', (error) => parser.destroy(error));
  chunks.pipe(parser);
  try {
    await finished(parser);
    return { fields, file: await file };
  } finally {
    chunks.destroy();
  }
}

/** What a reader gives; it can be read on after that has been left. */
async function* read(reader: Chunks): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function collect(
  stream: BusboyFileStream,
  path: string,
  length: number,
  bound: FileBound,
): Promise<ReceivedFile | undefined> {
  const name = /[^/\\]*$/u.exec(path)?.[0] ?? '';
  let bytes = Buffer.alloc(START);
  let size = 0;
  let limit: FileLimit | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size >= START) limit ??= bound(name, bytes.subarray(0, size));
    // A form says little beside its file: one that is so much longer than it may be has too long a file.
    const expected = limit && length > limit.most + FIELDS.fields * FIELDS.fieldSize ? length : size + chunk.length;
    if (limit && expected > limit.most) throw new CommandError(limit.refusal);
    if (size + chunk.length > bytes.length) {
      const room = Math.max(size + chunk.length, limit ? Math.min(length, limit.most) : 0, bytes.length * 2);
      const larger = Buffer.allocUnsafeSlow(limit ? Math.min(room, limit.most) : room);
      bytes.copy(larger, 0, 0, size);
      bytes = larger;
    }
    chunk.copy(bytes, size);
    size += chunk.length;
  }
  const whole = bytes.subarray(0, size);
  limit ??= bound(name, whole);
  if (size > limit.most) throw new CommandError(limit.refusal);
  return name === '' || size === 0 ? undefined : { name, bytes: new Uint8Array(whole.buffer, whole.byteOffset, size) };
}

async function drain(reader: Chunks): Promise<void> {
  const end = Date.now() + DRAINED.time;
  let bytes = 0;
  while (bytes < DRAINED.bytes && Date.now() < end) {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, end - Date.now(), undefined).unref());
    const chunk = await Promise.race([reader.read().catch(() => undefined), late]);
    if (!chunk || chunk.done) return;
    bytes += chunk.value.length;
  }
}

const BROKEN = '文件没有传完整，没有放进来。请再放一次。';
