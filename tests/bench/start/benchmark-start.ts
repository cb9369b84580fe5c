import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../../src/project-dir.ts';
import { makeWordFile } from '../../intake/new/make-documents.ts';
import { NEXT_LINES } from '../../intake/new/next-report.ts';
import { makeWorkplace } from '../../intake/new/workplace.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureSpread, type Spread } from '../spread.ts';
import type { Table } from '../table.ts';

const RUNS = 10;

/** A command line and how long it took, in milliseconds. */
interface StartRow extends Spread {
  command: string;
}

/** Measure how long whoever types a command waits for its answer: npm, the runner and the command itself. */
export const benchmarkStart: Benchmark = ({ say }) => {
  using place = makeWorkplace('报告.docx', makeWordFile(NEXT_LINES));
  const draft = join(place.contentDir, 'reports/2020');
  const rows = [
    ['node', '-e', '0'],
    ['node', 'scripts/run.mjs', 'check'],
    ['npm', 'run', '-s', 'check'],
    ['npm', 'run', '-s', 'new', '--', '2020', '--from', place.document],
    ['npm', 'run', '-s', 'new', '--', '--help'],
    ['npm', 'run', '-s', 'build', '--', '--help'],
  ].map((words): StartRow => {
    const command = words.join(' ').replace(place.document, '报告.docx');
    say(`start: ${command}, ${RUNS} times`);
    const time = (): number => {
      rmSync(draft, { recursive: true, force: true });
      return timeCommand(words, { CONTENT_DIR: place.contentDir });
    };
    // The first one compiles, and finds nothing of the project in the system's cache.
    time();
    return { command, ...measureSpread(Array.from({ length: RUNS }, time)) };
  });
  return Promise.resolve({ data: { runs: RUNS, rows }, tables: [tabulate(rows)] });
};

function timeCommand([program = '', ...args]: readonly string[], env: Readonly<Record<string, string>>): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    cwd: projectDir,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function tabulate(rows: readonly StartRow[]): Table {
  return {
    title: `Commands (the whole of the process, ${RUNS} times after a first one)`,
    columns: ['', 'median', 'slowest'],
    rows: rows.map(({ command, median, max }) => [`\`${command}\``, writeSeconds(median), writeSeconds(max)]),
  };
}

function writeSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
