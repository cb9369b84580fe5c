import { createHash } from 'node:crypto';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { APPLY_FIRST } from './src/client/reading/apply-first.ts';
import { linkedFiles } from './src/integrations/linked-files.ts';
import { keepToLink } from './src/integrations/linked-project.ts';
import { listedPages } from './src/integrations/listed-pages.ts';
import { offlinePages } from './src/integrations/offline-pages.ts';
import { precompressed } from './src/integrations/precompression.ts';
import { qrCodes } from './src/integrations/qr-codes.ts';
import { renderedPages } from './src/integrations/rendered-pages.ts';
import { lastIndex } from './src/integrations/search-index/last-index.ts';
import { isLinked, projectDir } from './src/project-dir.ts';
import { readSettings } from './src/settings.ts';

const { siteUrl, basePath, outDir, precompress } = readSettings();

/** Government desktops run old Chromium forks. Below this floor pages read, without enhancements. */
const OLDEST_BROWSERS = ['chrome87', 'safari14.1', 'ios14.5'];

/**
 * Vite wraps each `import()` in a helper that preloads what the part imports in turn, and its styles. It costs every
 * page 1 kB, compressed, and saves a round trip for what few readers ask for; no part here has styles of that kind.
 */
function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  };
}

/** Nobody is to be led by a search engine to what a correction has replaced, or to a page that only leads on. */
const listed = listedPages();

export default defineConfig({
  ...(siteUrl && { site: siteUrl }),
  base: basePath,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // A line break beside a tag goes: between Chinese characters it would show as a space.
  compressHTML: 'jsx',
  integrations: [
    renderedPages(),
    lastIndex(),
    qrCodes(),
    // After what changes pages: it says of each what it is.
    offlinePages(),
    ...(siteUrl ? [listed.integration, sitemap({ filter: listed.isListed })] : []),
    // After all that makes files and changes pages.
    linkedFiles(),
    // The last one: it compresses what all others write.
    ...(precompress ? [precompressed()] : []),
  ],
  devToolbar: { enabled: false },
  // Sections are rendered by src/markdown; Astro's own highlighter is never used and would break the CSP.
  markdown: { syntaxHighlight: false },
  // `:where()`, Astro's default, is unknown to Chromium before 88.
  scopedStyleStrategy: 'class',
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Astro knows the hashes of the scripts it bundles; this one stands in each page as it is.
      scriptDirective: { hashes: [`sha256-${createHash('sha256').update(APPLY_FIRST).digest('base64')}`] },
    },
  },
  vite: {
    plugins: [plainImports(), ...(isLinked ? [keepToLink(projectDir)] : [])],
    // Where the project is reached by a link, its own path is one that would be misread.
    resolve: { preserveSymlinks: isLinked },
    build: {
      // Anything older makes the bundler rewrite static class fields, which the oldest browsers know, and drop no unused
      // class of Chart.js any more. What must not be in the output instead has a test.
      target: 'es2022',
      cssTarget: OLDEST_BROWSERS,
    },
  },
});
