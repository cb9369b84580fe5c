import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isFullRun } from './tests/support/full-run.ts';
import { findJava } from './tests/support/nu-checker/find-java.ts';

/** Files that change what others of their process would find: a stand-in for a package, Astro's variables. */
const ALONE = [
  'tests/unit/scripts/build-site.test.ts',
  'tests/unit/scripts/commands.test.ts',
  'tests/unit/search/pagefind-errors.test.ts',
];

/** Milliseconds. Beside the tests in the browser, on a machine that does other work, they may take their time; the full run has more to ask. */
const TEST_TIMEOUT = isFullRun ? 600_000 : 180_000;

/** A test may have to wait for a site that another one builds. */
const BUILD_TIMEOUT = 300_000;

/** Vitest begins with the largest files. This one is small, imports hundreds of tests, and would be the last by itself. */
const LONGEST = 'checks/bad-input/bad-input.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // All but one is Vitest's own choice; on a machine of two that is one file at a time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,intake,desk}/**/*.test.ts'],
          exclude: ALONE,
          setupFiles: './tests/support/same-tries.ts',
          // No test changes what it imports, so that modules are loaded once for all files of a worker.
          isolate: false,
          testTimeout: TEST_TIMEOUT,
        },
      },
      {
        test: { name: 'unit: alone', include: ALONE, testTimeout: TEST_TIMEOUT },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // That the checker is left out of the full run for want of Java is printed by the setup.
          exclude: !isFullRun ? ['tests/build/full/**'] : findJava() ? [] : ['tests/build/full/nu-checker.test.ts'],
          globalSetup: ['./tests/support/share-sites.ts', './tests/support/nu-checker/warn-without-java.ts'],
          isolate: false,
          testTimeout: BUILD_TIMEOUT,
          hookTimeout: BUILD_TIMEOUT,
        },
      },
    ],
  },
});
