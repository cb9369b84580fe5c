import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/pdf/find-browser.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { benchmarkBuild } from './build/benchmark-build.ts';
import { benchmarkIndex } from './index/benchmark-index.ts';
import { benchmarkLighthouse } from './lighthouse/benchmark-lighthouse.ts';
import { benchmarkLoad } from './load/benchmark-load.ts';
import { describeMachine, sayMachine } from './machine.ts';
import { benchmarkSearch } from './search/benchmark-search.ts';
import { benchmarkShape } from './shape/benchmark-shape.ts';
import { writeTable } from './table.ts';
import { benchmarkWeight } from './weight/benchmark-weight.ts';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  shape: benchmarkShape,
  weight: benchmarkWeight,
  lighthouse: benchmarkLighthouse,
  build: benchmarkBuild,
  search: benchmarkSearch,
  load: benchmarkLoad,
  index: benchmarkIndex,
};

const USAGE = `Usage: npm run bench -- [--json FILE] [${Object.keys(BENCHMARKS).join('|')}] …
Without a name all benchmarks are run. Tables go to standard output; --json writes everything that was measured.`;

const wanted = readCommandLine();
if (wanted) await runBenchmarks(wanted);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

interface Wanted {
  names: readonly string[];
  jsonFile: string | undefined;
}

/** @returns `undefined` when the command line cannot be understood. */
function readCommandLine(): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
    const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
    return names.every((name) => Object.hasOwn(BENCHMARKS, name)) ? { names, jsonFile: values.json } : undefined;
  } catch {
    return undefined;
  }
}

async function runBenchmarks({ names, jsonFile }: Wanted): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const machine = describeMachine(browser.version());
    console.log(`${sayMachine(machine)}\n`);
    const results: Record<string, BenchmarkResult['data']> = {};
    for (const name of names) {
      const result = await BENCHMARKS[name]?.({ browser, say: console.error });
      if (!result) continue;
      results[name] = result.data;
      console.log(result.tables.map(writeTable).join('\n'));
    }
    if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}
