import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readDocument, refuseDocument } from '../read-document.ts';
import { isPdf } from '../recognise-format.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { ReadDocument } from '../source-document.ts';
import { limitUse, type UseLimits } from './use-limits.ts';

/** So much of its memory may be objects; with more room for them it would be slow to look for what it can give back. */
const OBJECTS = 0.6;
const MEGABYTE = 1_000_000;

/** What the process answers. */
export type Answer = { read: ReadDocument } | { error: unknown };

/**
 * Read a source document, one that is a program in a process of its own: a page of a PDF is drawn step by step, and a few
 * bytes can be a drawing without end. The process is ended, and the document refused, where that takes more time of
 * processors or more memory than any report.
 *
 * @param fileName Only its extension counts, and the content over that.
 */
export async function readApart(
  bytes: Uint8Array,
  fileName: string,
  limits: UseLimits = limitUse(bytes.length),
): Promise<ReadDocument> {
  if (!isPdf(bytes)) return await readDocument(bytes, fileName);
  const child = fork(new URL('apart-process.ts', import.meta.url), [JSON.stringify(limits)], {
    serialization: 'advanced',
    // What it says where its memory is full is for programmers.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...process.execArgv, `--max-old-space-size=${Math.ceil((limits.bytes * OBJECTS) / MEGABYTE)}`],
  });
  let answer: Answer | undefined;
  child.once('message', (message) => {
    answer = message as Answer;
  });
  const ended = once(child, 'close');
  child.send({ bytes, fileName }, () => {
    // Where it could not be sent, the process has ended.
  });
  await ended;
  if (!answer) return refuseDocument(new RefusedDocument('too-costly'));
  if ('error' in answer) throw answer.error;
  return answer.read;
}
