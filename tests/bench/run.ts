import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/pdf/find-browser.ts';
import { Misuse } from '../../scripts/terminal/options.ts';
import { defineCommand, runCommand } from '../../scripts/terminal/run-command.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { benchmarkBuild } from './build/benchmark-build.ts';
import { benchmarkDesk } from './desk/benchmark-desk.ts';
import { benchmarkGrowth } from './growth/benchmark-growth.ts';
import { benchmarkIndex } from './index/benchmark-index.ts';
import { benchmarkLighthouse } from './lighthouse/benchmark-lighthouse.ts';
import { benchmarkLoad } from './load/benchmark-load.ts';
import { describeMachine, sayMachine } from './machine.ts';
import { benchmarkQuantities } from './quantities/benchmark-quantities.ts';
import { benchmarkSearch } from './search/benchmark-search.ts';
import { benchmarkShape } from './shape/benchmark-shape.ts';
import { benchmarkStart } from './start/benchmark-start.ts';
import { writeTable } from './table.ts';
import { benchmarkWeight } from './weight/benchmark-weight.ts';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  shape: benchmarkShape,
  quantities: benchmarkQuantities,
  weight: benchmarkWeight,
  lighthouse: benchmarkLighthouse,
  build: benchmarkBuild,
  start: benchmarkStart,
  search: benchmarkSearch,
  load: benchmarkLoad,
  index: benchmarkIndex,
  desk: benchmarkDesk,
  growth: benchmarkGrowth,
};

const command = defineCommand(
  {
    call: 'npm run bench',
    about: '测量。写明名称，只测那几项；不写，全部都测。表格打印出来。',
    operands: {
      label: `[${Object.keys(BENCHMARKS).join('|')}] …`,
      read: (names) => {
        const unknown = names.find((name) => !Object.hasOwn(BENCHMARKS, name));
        if (unknown !== undefined) throw new Misuse(`没有这一项：${unknown}。`);
        return names.length > 0 ? names : Object.keys(BENCHMARKS);
      },
    },
    example: 'search --json search.json',
    options: { json: { type: 'string', value: '文件', about: '把测得的全部数据另存为 JSON' } },
    settings: ['CHROME_PATH'],
  },
  async ({ options, operands }) => {
    await runBenchmarks(operands, options.json);
    return 0;
  },
);

process.exitCode = await runCommand(command);

async function runBenchmarks(names: readonly string[], jsonFile: string | undefined): Promise<void> {
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
