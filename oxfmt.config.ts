import { defineConfig } from 'oxfmt';

export default defineConfig({
  singleQuote: true,
  printWidth: 120,
  astro: true,
  // npm keeps to the order that it finds.
  sortPackageJson: false,
  ignorePatterns: [
    // Written by npm.
    'package-lock.json',
    // Staff's files: a check tells them what matters, and quotes and line widths don't.
    '/content/',
    // Expected output of the importer, byte for byte.
    'tests/intake/fixtures/*/expected/',
    // The profile of Frictionless Data as published, byte for byte.
    'tests/fixtures/frictionless/',
    // A frozen copy of content/.
    'tests/fixtures/suixi/',
  ],
});
