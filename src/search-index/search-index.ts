import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveLastIndex } from './serve-last-index.ts';
import { writeSearchIndex } from './write-search-index.ts';

/**
 * Write the search index into every site that is built. While pages are worked on there is no built site to be indexed:
 * the server of `npm run dev` gives out the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        serveLastIndex(server.middlewares, outDir);
      },
      'astro:build:done': ({ dir }) => writeSearchIndex(fileURLToPath(dir)),
    },
  };
}
