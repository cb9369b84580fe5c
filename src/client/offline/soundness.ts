import { HASH_LENGTH } from '../../report/offline-plan.ts';
import { readBody } from './ask.ts';

/** What a path is kept as, and what a server may call that. */
const TYPES: readonly { path: RegExp; written: string; served: RegExp }[] = [
  { path: /(?:^|\/)$/, written: 'text/html; charset=utf-8', served: /^text\/html\b/i },
  { path: /\.css$/, written: 'text/css; charset=utf-8', served: /^text\/css\b/i },
  {
    path: /\.js$/,
    written: 'text/javascript; charset=utf-8',
    served: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i,
  },
  { path: /\.json$/, written: 'application/json', served: /^application\/json\b/i },
];

/** Type that a path is kept as, whatever came with it; `undefined` for what is never kept. */
export function typeOf(path: string): string | undefined {
  return TYPES.find((type) => type.path.test(path))?.written;
}

/** Write the hash of a content as plans do. */
export async function digest(body: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', body);
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, HASH_LENGTH);
}

/**
 * Read an answer that is, byte for byte and by its type, what was built. A server's or a network's own page with a status
 * as if all were well is not, nor is one that something was added to, or that has lost its end.
 *
 * @param path Address below the site's base.
 * @returns `undefined` for any other answer.
 */
export async function readSound(path: string, response: Response, hash: string): Promise<ArrayBuffer | undefined> {
  if (response.status !== 200 || !isOfType(path, response)) return undefined;
  const body = await readBody(response);
  return body && (await digest(body)) === hash ? body : undefined;
}

/** Whether an answer says that it is of the type that its path has. */
export function isOfType(path: string, { headers }: Response): boolean {
  const type = TYPES.find((one) => one.path.test(path));
  return type?.served.test(headers.get('content-type') ?? '') === true;
}
