import { realpathSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Keep to the link by which the project is reached: Astro asks some of its own modules for their path on disk, which
 * would be misread.
 *
 * @param projectDir Absolute path of the link, with a slash at its end.
 */
export function keepToLink(projectDir: string): Plugin {
  const own = `${realpathSync(projectDir)}/`;
  return {
    name: 'keep-to-link',
    resolveId: {
      order: 'pre',
      async handler(id, importer, options) {
        const found = await this.resolve(id, importer, { ...options, skipSelf: true });
        return found?.id.startsWith(own) ? { ...found, id: projectDir + found.id.slice(own.length) } : found;
      },
    },
  };
}
