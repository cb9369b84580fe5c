import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a server answered, as it came over the line. */
export interface ServerAnswer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** Compressed as it was sent. */
  body: Buffer;
}

/**
 * Ask a server for an address, and follow nothing. Unlike `fetch` this tidies no path and unpacks no body.
 *
 * @param path Path and query, sent as they are.
 */
export async function askServer(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ServerAnswer> {
  return await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}
