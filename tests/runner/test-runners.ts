import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
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

/**
 * Run the tests of `playwright.config.ts`; as {@link runNodeTests}.
 *
 * @param others What prints meanwhile: what these tests print is kept back until it has ended.
 */
export async function runBrowserTests(
  filters: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
  others?: Promise<unknown>,
): Promise<Tested> {
  const file = join(folder, 'playwright.json');
  return await runTests(
    'tests in the browser',
    ['playwright', 'test', '--reporter=list,json', ...filters],
    // Node itself reads TypeScript. Playwright would compile it first, which takes ten seconds where it has not before.
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PW_DISABLE_TS_ESM: '1' },
    file,
    playwrightReport,
    others,
  );
}

async function runTests(
  name: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  reportFile: string,
  schema: z.ZodType<Counts>,
  others?: Promise<unknown>,
): Promise<Tested> {
  const start = performance.now();
  const runner = startProgram(command, env, others ? 'pipe' : 'inherit');
  const printed = others ? printAfter(others, runner) : undefined;
  const isGreen = await waitForEnd(runner);
  const seconds = (performance.now() - start) / 1000;
  await printed;
  const { passed, failed, folders } = readCounts(reportFile, schema);
  // What goes wrong beside the tests, such as a file that cannot be loaded, is a failure as well.
  const besides = isGreen || failed > 0 ? 0 : 1;
  return { name, seconds, isGreen, passed, failed: failed + besides, folders };
}

/** Print what a program prints, but nothing of it before something else has ended. */
async function printAfter(
  others: Promise<unknown>,
  { stdout, stderr }: ReturnType<typeof startProgram>,
): Promise<void> {
  const print = async (from: Readable | null, to: NodeJS.WritableStream): Promise<void> => {
    if (!from) return;
    // Whatever its length: a program that cannot print goes no further.
    const kept = from.pipe(new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER }));
    await others;
    kept.pipe(to, { end: false });
    await finished(kept);
  };
  await Promise.all([print(stdout, process.stdout), print(stderr, process.stderr)]);
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
