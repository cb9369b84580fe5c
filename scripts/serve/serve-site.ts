import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import serveStatic from 'serve-static';
import { listenHere, LOOPBACK } from '../../src/listen.ts';
import type { Settings } from '../../src/settings.ts';
import { say, type Terminal } from '../terminal/run-command.ts';

/** A running server. */
export interface SiteServer {
  /** Address of the home page, `http://127.0.0.1:4321/zwgk/fazhi/`. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serve a built site as an ordinary web server would, to this machine only: folders by their index.html and with a
 * slash at the end, `404.html` for what is missing. Files are read at each request, so a new build shows at once.
 *
 * @param basePath Path the site was built for, with a slash at both ends.
 * @param port First port to try; a busy one is passed over. 0 takes any.
 * @throws CommandError when no port can be had.
 */
export async function serveSite(dir: string, basePath: string, port: number): Promise<SiteServer> {
  const server = createServer(createListener(dir, basePath));
  const taken = await listenHere(server, port);
  return {
    url: `http://${LOOPBACK}:${taken}${basePath}`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function createListener(dir: string, basePath: string): RequestListener {
  const serveFile = serveStatic(dir);
  return (request: IncomingMessage & { originalUrl?: string }, response) => {
    const { url = '/' } = request;
    const [path = ''] = url.split('?');
    if (`${path}/` === basePath) {
      response.writeHead(301, { Location: basePath + url.slice(path.length) }).end();
      return;
    }
    if (!path.startsWith(basePath)) {
      sendNotFound(dir, response);
      return;
    }
    // serve-static reads the file's path from `url` and builds redirects from `originalUrl`.
    request.originalUrl = url;
    request.url = url.slice(basePath.length - 1);
    serveFile(request, response, () => {
      sendNotFound(dir, response);
    });
  };
}

function sendNotFound(dir: string, response: ServerResponse): void {
  const page = join(dir, '404.html');
  if (existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(page).pipe(response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('找不到这个网页。\n');
  }
}

/**
 * Serve the built site until the process is interrupted, and say where.
 *
 * @param wantedPort See {@link serveSite}.
 */
export async function showSite(
  { outDir, basePath }: Pick<Settings, 'outDir' | 'basePath'>,
  wantedPort: number,
  { stdout }: Pick<Terminal, 'stdout'> = process,
): Promise<void> {
  const { url, port } = await serveSite(outDir, basePath, wantedPort);
  if (wantedPort !== 0 && port !== wantedPort) say(stdout, `端口 ${wantedPort} 已被占用，改用 ${port}。`);
  say(stdout, `请用浏览器打开 ${url} （只有本机能访问；按 Ctrl+C 停止）`);
}
