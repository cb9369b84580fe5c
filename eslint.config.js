import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** For components alone, of which oxlint reads what stands between the fences. Their types are `astro-check`'s. */
export default defineConfig(
  globalIgnores(['dist/', '.astro/', '**/.*.building-*/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic, astro.configs.recommended],
    rules: {
      eqeqeq: 'error',
      // U+3000 is a space of Chinese typesetting; in running text it is meant.
      'no-irregular-whitespace': ['error', { skipJSXText: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      // The type checker knows which globals there are.
      'no-undef': 'off',
    },
  },
);
