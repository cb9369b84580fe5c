import { globSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ROOMS, SHELVES } from './rooms.js';

/** What lies below `src/` and may be used, by an address relative to it. */
const belowSrc = (path) => `./${path.replace(/^src\//, '')}`;

const importZones = [
  ...Object.entries(ROOMS).map(([room, { uses }]) => ({
    target: `./${room}`,
    from: './src',
    except: [room, ...uses].filter((path) => path.startsWith('src/')).map(belowSrc),
    message: `${room} may import only: ${[room, ...uses].join(', ')}.`,
  })),
  ...Object.entries(SHELVES).flatMap(([room, shelves]) =>
    Object.entries(shelves).map(([shelf, uses]) => ({
      target: `./${room}/${shelf}`,
      from: Object.keys(shelves)
        .filter((other) => other !== shelf && !uses.includes(other))
        .map((other) => `./${room}/${other}`),
      message: `${room}/${shelf} may not use this shelf; see rooms.js.`,
    })),
  ),
  { target: './src', from: ['./scripts', './tests'], message: 'The site does not depend on scripts or tests.' },
  {
    target: './scripts',
    from: ['./src/queries', './src/components', './src/layouts', './src/pages', './src/client'],
    message: 'Scripts run in plain Node, without Astro.',
  },
];

// A folder that is not in the table would escape it.
const unlisted = globSync('src/**/*.{ts,astro}')
  .map((path) => path.replaceAll('\\', '/').replace(/\/[^/]*$/, ''))
  .filter((folder) => folder !== 'src' && !Object.keys(ROOMS).some((room) => `${folder}/`.startsWith(`${room}/`)));
if (unlisted.length > 0)
  throw new Error(`rooms.js: say what these hold and may use: ${[...new Set(unlisted)].join(', ')}`);

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
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      // Environment and match groups are index signatures; tsconfig asks for brackets there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `env.PORT || default`: an empty string counts as unset.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Texts are compared by code point, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The only way to copy on pages served over http://.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // A lock is held until the end of its block, and asked nothing.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreUsingDeclarations: true }],
      // There are no enums: tsconfig asks for syntax that can be erased. These two go through every type to find one.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
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
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/queries/**', 'src/live.config.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'astro:content', message: 'Ask src/queries.', allowTypeImports: true }] },
      ],
    },
  },
  {
    files: Object.keys(ROOMS)
      .filter((room) => ROOMS[room].anywhere)
      .map((room) => `${room}/**`),
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
