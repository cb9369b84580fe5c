import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import serveStatic from 'serve-static';
import { INDEX_FOLDER } from './write-search-index.ts';

/**
 * Have the server of `npm run dev` give out the search index of the last build: while pages are worked on there is no built
 * site to be indexed.
 */
export function lastIndex(): AstroIntegration {
  let outDir = '';
  return {
    name: 'last-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        serveLastIndex(server.middlewares, outDir);
      },
    },
  };
}

/** The part of a development server that is used. Addresses that reach it have the site's base taken off. */
interface Middlewares {
  use: (route: string, handler: (request: IncomingMessage, response: ServerResponse) => void) => unknown;
}

/**
 * Give out the index that the last build left in its output folder, at the address it has in the site. It is read at each
 * request, so a new build shows at once; without one the answer says what to do.
 */
export function serveLastIndex(middlewares: Middlewares, outDir: string): void {
  const serveFile = serveStatic(join(outDir, INDEX_FOLDER));
  middlewares.use(`/${INDEX_FOLDER}`, (request, response) => {
    serveFile(request, response, () => {
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('没有搜索索引：预览时用的是上一次生成的网站的索引，请先运行 npm run build。\n');
    });
  });
}
