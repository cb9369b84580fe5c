import { createServer, type Server } from 'node:http';
import { LOOPBACK } from '../../src/listen.ts';
import { serveSite, type SiteServer } from '../../scripts/serve/serve-site.ts';

/** A server that stays at its address while what it serves changes, or is away. */
export interface ChangingServer {
  /** Address of the home page. */
  readonly url: string;
  /** Serve another folder from now on. */
  serve: (siteDir: string) => Promise<void>;
  /** Answer everything with one page from now on, whatever was asked for, as a hotel or a firewall does. */
  answerAll: (status: number, html: string) => Promise<void>;
  /** Be away: for a reader it is as if there were no network. */
  stop: () => Promise<void>;
}

/** Serve a built site at any free port, to be replaced by others. */
export async function startChangingServer(siteDir: string, basePath: string): Promise<ChangingServer> {
  let server: SiteServer | undefined = await serveSite(siteDir, basePath, 0);
  const { url, port } = server;
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    stop,
    answerAll: async (status, html) => {
      await stop();
      const liar = createServer((_, response) => {
        response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      });
      await new Promise<void>((listen) => liar.listen(port, LOOPBACK, listen));
      server = { url, port, close: () => closeServer(liar) };
    },
    serve: async (otherDir) => {
      await stop();
      server = await serveSite(otherDir, basePath, port);
      if (server.port !== port) throw new Error(`port ${port} was taken in the meantime`);
    },
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((close) => server.close(close));
}
