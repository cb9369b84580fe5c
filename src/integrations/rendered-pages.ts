import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { narrowPolicy } from './page-policy.ts';
import { SiteStyles } from './page-styles.ts';
import { indexMeanwhile } from './search-index/index-meanwhile.ts';
import { writeRendered } from './write-rendered.ts';

/**
 * Put into each page, before it is written, the styles that it needs, and no others, so that it waits for no file; leave in
 * its policy only what it needs then; and write the search index while pages are rendered.
 */
export function renderedPages(): AstroIntegration {
  let base = '/';
  let siteDir = '';
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        siteDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Scripts and sheets are written when the first page is rendered, not yet here.
        let styles: SiteStyles | undefined;
        const rewrite = (html: string): string => {
          styles ??= new SiteStyles(siteDir, base);
          return narrowPolicy(styles.rewritePage(html));
        };
        setPrerenderer((prerenderer) => indexMeanwhile(writeRendered(prerenderer, siteDir, base, rewrite), siteDir));
      },
    },
  };
}
