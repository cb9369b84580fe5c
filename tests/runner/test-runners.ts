import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Finished, startProgram, waitForEnd } from './tools.ts';

/** A runner of tests that has ended, and how many it ran. */
export interface Tested extends Finished {
  passed: number;
  failed: number;
  /** Seconds of all files of a folder below `tests/` together, of which several are run at once. */
  folders: Readonly<Record<string, number>>;
}

type Counts = Pick<Tested, 'passed' | 'failed' | 'folders'>;

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }): Counts => {
    const folders: Record<string, number> = {};
    for (const { name, startTime, endTime } of testResults) {
      const folder = /[\\/]tests[\\/]([^\\/]+)/.exec(name)?.[1] ?? name;
      folders[folder] = (folders[folder] ?? 0) + (endTime - startTime) / 1000;
    }
    return { passed: numPassedTests, failed: numFailedTests, folders };
  });

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }): Counts => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, folders: {} }));

/**
 * Run the tests of `vitest.config.ts`.
 *
 * @param filters Parts of the paths of the test files to be run; all when there is none.
 * @param folder Where its report may be written.
 */
export async function runNodeTests(
  filters: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Tested> {
  const file = join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters];
  return await runTests('tests in Node', ['vitest', ...args], env, file, vitestReport);
}

/** Run the tests of `playwright.config.ts`; as {@link runNodeTests}. */
export async function runBrowserTests(
  filters: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Tested> {
  const file = join(folder, 'playwright.json');
  return await runTests(
    'tests in the browser',
    ['playwright', 'test', '--reporter=list,json', ...filters],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    file,
    playwrightReport,
  );
}

async function runTests(
  name: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  reportFile: string,
  schema: z.ZodType<Counts>,
): Promise<Tested> {
  const start = performance.now();
  const isGreen = await waitForEnd(startProgram(command, env, 'inherit'));
  const { passed, failed, folders } = readCounts(reportFile, schema);
  // What goes wrong beside the tests, such as a file that cannot be loaded, is a failure as well.
  const others = isGreen || failed > 0 ? 0 : 1;
  return { name, seconds: (performance.now() - start) / 1000, isGreen, passed, failed: failed + others, folders };
}

/** What a runner says it ran; nothing where it did not come to write its report. */
function readCounts(file: string, schema: z.ZodType<Counts>): Counts {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No report of the tests: ${String(error)}`);
    return { passed: 0, failed: 0, folders: {} };
  }
}
