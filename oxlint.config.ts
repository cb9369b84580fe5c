import { globSync } from 'node:fs';
import { defineConfig } from 'oxlint';
import { COMMON, ROOMS, SHELVES } from './rooms.js';

/** What lies below `src/` and may be used, by an address relative to it. */
const belowSrc = (path: string): string => `./${path.replace(/^src\//, '')}`;

const importZones = [
  ...Object.entries(ROOMS).map(([room, { uses }]) => ({
    target: `./${room}`,
    from: './src',
    except: [room, ...uses, ...COMMON].filter((path) => path.startsWith('src/')).map(belowSrc),
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
const unlisted = globSync('src/**/*.{ts,astro}', { cwd: import.meta.dirname })
  .map((path) => path.replaceAll('\\', '/').replace(/\/[^/]*$/, ''))
  .filter((folder) => folder !== 'src' && !Object.keys(ROOMS).some((room) => `${folder}/`.startsWith(`${room}/`)));
if (unlisted.length > 0)
  throw new Error(`rooms.js: say what these hold and may use: ${[...new Set(unlisted)].join(', ')}`);

/** Beside what oxlint calls correctness: what typescript-eslint calls strict and stylistic, and ESLint recommends. */
const STRICT = [
  'no-array-constructor',
  'no-case-declarations',
  'no-empty',
  'no-empty-function',
  'no-fallthrough',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-unexpected-multiline',
  'no-useless-assignment',
  'no-useless-constructor',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
  'preserve-caught-error',
  'typescript/adjacent-overload-signatures',
  'typescript/array-type',
  'typescript/ban-tslint-comment',
  'typescript/class-literal-property-style',
  'typescript/consistent-generic-constructors',
  'typescript/consistent-indexed-object-style',
  'typescript/consistent-type-assertions',
  'typescript/consistent-type-definitions',
  'typescript/explicit-module-boundary-types',
  'typescript/no-confusing-non-null-assertion',
  'typescript/no-confusing-void-expression',
  'typescript/no-dynamic-delete',
  'typescript/no-empty-object-type',
  'typescript/no-explicit-any',
  'typescript/no-extraneous-class',
  'typescript/no-generated-empty-object-type',
  'typescript/no-inferrable-types',
  'typescript/no-invalid-void-type',
  'typescript/no-misused-promises',
  'typescript/no-mixed-enums',
  'typescript/no-namespace',
  'typescript/no-non-null-asserted-nullish-coalescing',
  'typescript/no-non-null-assertion',
  'typescript/no-require-imports',
  'typescript/no-unnecessary-boolean-literal-compare',
  'typescript/no-unnecessary-condition',
  'typescript/no-unnecessary-template-expression',
  'typescript/no-unnecessary-type-arguments',
  'typescript/no-unnecessary-type-assertion',
  'typescript/no-unnecessary-type-constraint',
  'typescript/no-unnecessary-type-conversion',
  'typescript/no-unnecessary-type-parameters',
  'typescript/no-unsafe-argument',
  'typescript/no-unsafe-assignment',
  'typescript/no-unsafe-call',
  'typescript/no-unsafe-function-type',
  'typescript/no-unsafe-member-access',
  'typescript/no-unsafe-return',
  'typescript/non-nullable-type-assertion-style',
  'typescript/only-throw-error',
  'typescript/prefer-find',
  'typescript/prefer-for-of',
  'typescript/prefer-function-type',
  'typescript/prefer-includes',
  'typescript/prefer-literal-enum-member',
  'typescript/prefer-optional-chain',
  'typescript/prefer-promise-reject-errors',
  'typescript/prefer-reduce-type-parameter',
  'typescript/prefer-regexp-exec',
  'typescript/prefer-return-this-type',
  'typescript/prefer-string-starts-ends-with',
  'typescript/related-getter-setter-pairs',
  'typescript/require-await',
  'typescript/unified-signatures',
  'typescript/use-unknown-in-catch-callback-variable',
] as const;

export default defineConfig({
  plugins: ['eslint', 'typescript'],
  jsPlugins: [{ name: 'rooms', specifier: 'eslint-plugin-import-x' }],
  // Errors of types are told along with the rest: both go through the same program.
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  rules: {
    ...Object.fromEntries(STRICT.map((rule) => [rule, 'error' as const])),
    eqeqeq: 'error',
    // U+3000 is a space of Chinese typesetting; in running text it is meant.
    'no-irregular-whitespace': ['error', { skipJSXText: true }],
    'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    // A lock is held until the end of its block, and asked nothing.
    'no-unused-vars': ['error', { ignoreUsingDeclarations: true }],
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    // Environment and match groups are index signatures; tsconfig asks for brackets there.
    'typescript/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    // The only way to copy on pages served over http://.
    'typescript/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
    // Texts are compared by code point, which is what spreading a string gives.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    // `env.PORT || default`: an empty string counts as unset.
    'typescript/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    // By code point is the order that is meant.
    'typescript/require-array-sort-compare': 'off',
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
    ],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
  },
  overrides: [
    {
      files: ['src/**', 'scripts/**'],
      rules: { 'rooms/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: importZones }] },
    },
    {
      files: ['src/**'],
      excludeFiles: ['src/queries/**', 'src/live.config.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: [{ name: 'astro:content', message: 'Ask src/queries.', allowTypeImports: true }] },
        ],
      },
    },
    {
      files: Object.keys(ROOMS)
        .filter((room) => ROOMS[room]?.anywhere)
        .map((room) => `${room}/**`),
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { group: ['node:*', 'astro:*', 'astro'], message: 'This part runs anywhere: no Node, no Astro.' },
            ],
          },
        ],
      },
    },
    {
      files: ['tests/**'],
      // Playwright reads from the pattern which fixtures are wanted; an empty one says none.
      rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
    },
    {
      // Plain JavaScript says of few values what they are.
      files: ['**/*.js', '**/*.mjs'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
  ignorePatterns: ['dist/', '.astro/', 'test-results/', 'playwright-report/', '**/.*.building-*/'],
});
