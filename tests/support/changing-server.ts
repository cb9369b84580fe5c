import { serveSite, type SiteServer } from '../../scripts/serve/serve-site.ts';

/** A server that stays at its address while what it serves changes, or is away. */
export interface ChangingServer {
  /** Address of the home page. */
  readonly url: string;
  /** Serve another folder from now on. */
  serve: (siteDir: string) => Promise<void>;
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
    serve: async (otherDir) => {
      await stop();
      server = await serveSite(otherDir, basePath, port);
      if (server.port !== port) throw new Error(`port ${port} was taken in the meantime`);
    },
  };
}
