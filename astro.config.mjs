import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pagePolicy } from './src/page-policy/page-policy.ts';
import { qrCodes } from './src/qr-codes/qr-codes.ts';
import { searchIndex } from './src/search-index/search-index.ts';
import { readSettings } from './src/settings.ts';

const { siteUrl, basePath, outDir } = readSettings();

/** Government desktops run old Chromium forks. Below this floor pages read, without enhancements. */
const OLDEST_BROWSERS = ['chrome87', 'safari14.1', 'ios14.5'];

export default defineConfig({
  ...(siteUrl && { site: siteUrl }),
  base: basePath,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory' },
  // A line break beside a tag goes: between Chinese characters it would show as a space.
  compressHTML: 'jsx',
  integrations: [pagePolicy(), searchIndex(), qrCodes(), ...(siteUrl ? [sitemap()] : [])],
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
    },
  },
  vite: {
    build: {
      // Anything older makes the bundler rewrite static class fields, which the oldest browsers know, and drop no unused
      // class of Chart.js any more. What must not be in the output instead has a test.
      target: 'es2022',
      cssTarget: OLDEST_BROWSERS,
    },
  },
});
