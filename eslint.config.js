import { globSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which parts of `src/` each part may import, beside itself. Arrows point one way; see ARCHITECTURE.md. */
const MAY_IMPORT = {
  schemas: [],
  report: ['schemas'],
  files: ['schemas', 'report', 'settings.ts'],
  markdown: ['schemas', 'report'],
  queries: ['schemas', 'report', 'files', 'markdown', 'data-files', 'settings.ts'],
  'data-files': ['schemas', 'report'],
  'offline-pages': ['report', 'data-files'],
  'page-policy': [],
  precompress: [],
  'qr-codes': ['report'],
  'search-index': ['schemas', 'report', 'data-files', 'settings.ts'],
  client: ['report'],
  components: ['schemas', 'report', 'markdown', 'queries', 'client'],
  layouts: ['schemas', 'report', 'markdown', 'queries', 'client', 'components', 'styles'],
  pages: ['schemas', 'report', 'markdown', 'data-files', 'queries', 'client', 'components', 'layouts', 'styles'],
};

const importZones = [
  ...Object.entries(MAY_IMPORT).map(([part, others]) => ({
    target: `./src/${part}`,
    from: './src',
    except: [part, ...others].map((name) => `./${name}`),
    message: `src/${part} may import only: ${[part, ...others].join(', ')}.`,
  })),
  { target: './src', from: ['./scripts', './tests'], message: 'The site does not depend on scripts or tests.' },
  {
    target: './scripts',
    from: './src',
    except: ['schemas', 'report', 'files', 'markdown', 'settings.ts'].map((name) => `./${name}`),
    message: 'Scripts run in plain Node, without Astro.',
  },
];

/** Parts that run anywhere, a browser included. */
const PURE_PARTS = ['schemas', 'report', 'client'];

// A part that is not in the table would escape it.
const unlisted = globSync('src/*/', { exclude: ['src/styles'] })
  .map((path) => path.replace(/^src[\\/]/, ''))
  .filter((part) => !(part in MAY_IMPORT));
if (unlisted.length > 0) throw new Error(`eslint.config.js: say in MAY_IMPORT what these may import: ${unlisted}`);

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', '**/.*.building-*/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.astro'] },
    },
    rules: {
      eqeqeq: 'error',
      // U+3000 is a space of Chinese typesetting; in running text it is meant.
      'no-irregular-whitespace': ['error', { skipJSXText: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      // Environment and match groups are index signatures; tsconfig asks for brackets there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `env.PORT || default`: an empty string counts as unset.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Texts are compared by code point, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The only way to copy on pages served over http://.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['tests/**'],
    // Playwright reads from the pattern which fixtures are wanted; an empty one says none.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    // `astro check` types components with knowledge that ESLint lacks; plain JavaScript has no types to check.
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // The type checker knows which globals there are.
      'no-undef': 'off',
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: importZones }],
      'import-x/no-cycle': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/queries/**', 'src/content.config.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'astro:content', message: 'Ask src/queries.', allowTypeImports: true }] },
      ],
    },
  },
  {
    files: PURE_PARTS.map((part) => `src/${part}/**`),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['node:*', 'astro:*', 'astro'], message: 'This part runs anywhere: no Node, no Astro.' }],
        },
      ],
    },
  },
);
