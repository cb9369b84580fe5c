import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Many tests run commands as their users do, each a process of its own.
        test: { name: 'unit', include: ['tests/{unit,import}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Each test builds whole sites, in processes of their own, which would only slow one another down.
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: './tests/support/share-sites.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
