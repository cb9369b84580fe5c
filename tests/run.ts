import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findTemporaryPlace } from './runner/temporary-place.ts';
import { runBrowserTests, runNodeTests, type Tested } from './runner/test-runners.ts';
import { type Finished, LINT, runTools, SYNC, type Tool, TYPES } from './runner/tools.ts';

const USAGE = `Usage: npm test [-- FILE …]           formatter, linter, types and all tests; or the tests of some files alone
       npm run test:full [-- FILE …]  the same, with what is exhaustive
       npm run lint
       npm run typecheck
FILE is a part of a test file's path: tests/e2e/search.spec.ts, unit/ledger.`;

const wanted = readCommandLine();
if (wanted) await runWanted(wanted);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

interface Wanted {
  only: 'lint' | 'types' | undefined;
  isFull: boolean;
  filters: readonly string[];
}

/** @returns `undefined` when the command line cannot be understood. */
function readCommandLine(): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { full: { type: 'boolean' }, lint: { type: 'boolean' }, types: { type: 'boolean' } },
      allowPositionals: true,
    });
    const only = values.lint ? 'lint' : values.types ? 'types' : undefined;
    if (only && positionals.length > 0) return undefined;
    return { only, isFull: values.full ?? false, filters: positionals };
  } catch {
    return undefined;
  }
}

async function runWanted({ only, isFull, filters }: Wanted): Promise<void> {
  const start = performance.now();
  const all = new Set([...(only === 'types' ? [] : LINT), ...(only === 'lint' ? [] : TYPES)]);
  const tools = filters.length > 0 ? [] : [...all];
  const synced = (await runTools([SYNC], 1)).filter(({ isGreen }) => !isGreen);
  const { finished, tested } = only
    ? { finished: await runTools(tools, 2), tested: [] }
    : await runTests(isFull, filters, tools);
  report([...synced, ...finished], tested, (performance.now() - start) / 1000);
}

/**
 * Run the tests in Node and, beside them, the tools and then the tests in the browser: each waits now and then, for a
 * timer or for a site that is built, and has the processors work for the others meanwhile. A site is built by the first
 * that asks for it, and read by all.
 */
async function runTests(
  isFull: boolean,
  filters: readonly string[],
  tools: readonly Tool[],
): Promise<{ finished: Finished[]; tested: Tested[] }> {
  const folder = mkdtempSync(join(findTemporaryPlace(), 'report-tests-'));
  // Whoever interrupts the tests ends their runners; what they leave is put away below.
  let isInterrupted = false;
  const interrupt = (): void => {
    isInterrupted = true;
  };
  process.on('SIGINT', interrupt);
  try {
    const env = {
      TEST_SITES_DIR: folder,
      FULL_TESTS: isFull ? '1' : '',
      // Compiling Astro takes a third of the time of a small build.
      NODE_COMPILE_CACHE: join(folder, '.compiled'),
    };
    const isForBrowser = (filter: string): boolean => /\be2e\b|\.spec\b/.test(filter);
    const [browserFilters, nodeFilters] = [filters.filter(isForBrowser), filters.filter((file) => !isForBrowser(file))];
    const inNode =
      filters.length === 0 || nodeFilters.length > 0
        ? runNodeTests(nodeFilters, folder, { ...env, TMPDIR: folder })
        : undefined;
    const beside = async (): Promise<[Finished[], Tested | undefined]> => {
      const finished = tools.length > 0 ? await runTools(tools, 1) : [];
      if (isInterrupted || (filters.length > 0 && browserFilters.length === 0)) return [finished, undefined];
      return [finished, await runBrowserTests(browserFilters, folder, env, inNode)];
    };
    const [testedInNode, [finished, testedInBrowser]] = await Promise.all([inNode, beside()]);
    return { finished, tested: [testedInNode, testedInBrowser].filter((tested) => tested !== undefined) };
  } finally {
    process.off('SIGINT', interrupt);
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(finished: readonly Finished[], tested: readonly Tested[], seconds: number): void {
  const groups = [...finished, ...tested];
  const say = (name: string, own: number, note = ''): void => {
    console.log(`${name.padEnd(32)}${own.toFixed(0).padStart(5)} s${note}`);
  };
  console.log('');
  for (const { name, seconds: own, isGreen } of groups) say(name, own, isGreen ? '' : '  FAILED');
  say('all', seconds);
  for (const [folder, own] of tested.flatMap(({ folders }) => Object.entries(folders))) {
    say(`  files in tests/${folder}`, own);
  }
  if (groups.some(({ isGreen }) => !isGreen)) process.exitCode = 1;
  if (tested.length === 0) return;
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const [passed, failed] = [sum(tested.map((group) => group.passed)), sum(tested.map((group) => group.failed))];
  if (passed + failed === 0) {
    console.error('No test was run.');
    process.exitCode = 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
}
