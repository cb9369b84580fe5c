import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { narrowPolicy } from './page-policy.ts';
import { SiteStyles } from './page-styles.ts';

/**
 * Put into each built page the styles that it needs, and no others, so that it waits for no file; and leave in its policy
 * only what it needs then.
 */
export function rewrittenPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'rewritten-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const styles = new SiteStyles(folder, base);
        // Nothing else goes on meanwhile that files could be waited for beside.
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          writeFileSync(path, narrowPolicy(styles.rewritePage(readFileSync(path, 'utf8'))));
        }
      },
    },
  };
}
