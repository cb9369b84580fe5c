import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What tells of the pages of a built site which are to be listed. */
export interface ListedPages {
  /** Comes before what asks {@link isListed}. */
  integration: AstroIntegration;
  /** Whether a page, by its whole address, lets search engines list it. */
  isListed: (address: string) => boolean;
}

/** The page itself says whether search engines may list it; so the list for them asks the page, and cannot disagree. */
export function listedPages(): ListedPages {
  let base = '/';
  let siteDir: URL | undefined;
  return {
    integration: {
      name: 'listed-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base;
        },
        'astro:build:done': ({ dir }) => {
          siteDir = dir;
        },
      },
    },
    isListed: (address) => {
      if (!siteDir) throw new Error('what is listed is known only once the site is built');
      const path = new URL(address).pathname.slice(base.length);
      const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
      const page = readFileSync(fileURLToPath(new URL(`${folder}index.html`, siteDir)), 'utf8');
      if (page.includes('<meta name="robots" content="noindex">')) return false;
      // What stands at another address as well is listed there.
      const [, canonical = address] = /<link rel="canonical" href="([^"]*)"/.exec(page) ?? [];
      return canonical === address;
    },
  };
}
