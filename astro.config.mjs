import { defineConfig } from 'astro/config';
import { readSettings } from './src/settings.ts';

const { siteUrl, basePath, outDir } = readSettings();

export default defineConfig({
  ...(siteUrl && { site: siteUrl }),
  base: basePath,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory' },
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
    // The floor: government desktops run old Chromium forks. Below it pages read, without enhancements.
    build: { target: ['chrome87', 'safari14.1'], cssTarget: ['chrome87', 'safari14.1'] },
  },
});
