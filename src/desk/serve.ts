import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { listenHere, LOOPBACK } from '../listen.ts';
import { createApp } from './app.ts';
import { lockFolder, MARK_PATH } from './guard/lock.ts';
import { openDesk } from './session/desk.ts';
import type { DeskTools } from './session/tools.ts';

const OPENING = '正在打开……';

/** A desk that is open. */
export interface OpenDesk {
  /** Its address with the token that lets one in: `http://127.0.0.1:4321/?token=…`. */
  url: string;
  /** What became of a decision that a killed process left half written, in Chinese. */
  recovered: string | undefined;
  close: () => Promise<void>;
}

/**
 * Open a desk for the person at this machine.
 *
 * @param port First port to try; a busy one is passed over. 0 takes any.
 * @throws CommandError where no port can be had, or the content lies on another desk.
 */
export async function serveDesk(contentDir: string, port: number, tools: DeskTools): Promise<OpenDesk> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(OPENING, { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => answer(request) }) as Server;
  const taken = await listenHere(server, port);
  const { mark, release } = await lockFolder(contentDir, taken).catch((error: unknown) => {
    server.close();
    throw error;
  });
  // While it is being opened it is there already: a second one, started by a double click, asks for the mark.
  answer = ({ url }) => new Response(new URL(url).pathname === MARK_PATH ? mark : OPENING, { status: 503 });
  const token = randomBytes(24).toString('base64url');
  let pagesOrigin: string | undefined;
  const desk = await openDesk(contentDir, {
    ...tools,
    showPages: async (place) => {
      const shown = await tools.showPages(place);
      if ('url' in shown) pagesOrigin = new URL(shown.url).origin;
      return shown;
    },
  }).catch(async (error: unknown) => {
    server.close();
    await release();
    throw error;
  });
  const app = createApp(desk, { host: `${LOOPBACK}:${taken}`, token, pagesOrigin: () => pagesOrigin }, mark);
  answer = (request) => app.fetch(request);
  return {
    url: `http://${LOOPBACK}:${taken}/?token=${token}`,
    recovered: desk.history.recovered,
    close: async () => {
      tools.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await release();
    },
  };
}
