import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectDir } from '../../src/project-dir.ts';

/** A program of the dependencies, with its arguments, by the name of what it looks after. */
export interface Tool {
  name: string;
  command: readonly [string, ...string[]];
}

/** What was run, and how it ended. */
export interface Finished {
  name: string;
  seconds: number;
  isGreen: boolean;
}

/**
 * Writes what Astro makes of the content, types and modules, which linters and type checkers read. Before any test: two
 * builds that both find the folder empty get in each other's way.
 */
export const SYNC: Tool = { name: 'types of the content', command: ['node', 'scripts/sync-types.ts'] };

/** For all but components, whose types it does not know. */
const LINTER_AND_TYPES: Tool = { name: 'linter and types', command: ['oxlint'] };

export const LINT: readonly Tool[] = [
  LINTER_AND_TYPES,
  { name: 'linter of components', command: ['eslint', '**/*.astro'] },
  { name: 'formatter', command: ['oxfmt', '--check'] },
  { name: 'unused code, import cycles', command: ['knip'] },
];

export const TYPES: readonly Tool[] = [
  LINTER_AND_TYPES,
  {
    name: 'types of components',
    // This version of it overlooks its first two arguments.
    command: ['astro-check', '--minimumSeverity', 'warning', '--tsconfig', 'tsconfig.components.json'],
  },
];

/**
 * Run tools, each to its end whatever the others say, and print what they print one after the other.
 *
 * @param lanes How many are run at once.
 */
export async function runTools(tools: readonly Tool[], lanes: number): Promise<Finished[]> {
  const waiting = [...tools];
  const finished: Finished[] = [];
  const work = async (): Promise<void> => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) finished.push(await run(tool));
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return finished;
}

async function run({ name, command }: Tool): Promise<Finished> {
  const start = performance.now();
  // The checker of components makes millions of short-lived objects: with more room for them a fifth less time is spent on
  // putting them away.
  const child = startProgram(command, { NODE_OPTIONS: '--max-semi-space-size=64' }, 'pipe');
  const ended = waitForEnd(child);
  const [isGreen, ...printed] = await Promise.all([
    ended,
    ...[child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
  ]);
  console.log([`\n> ${command.join(' ')}`, ...printed.map((said) => said.trim())].filter(Boolean).join('\n'));
  return { name, seconds: (performance.now() - start) / 1000, isGreen };
}

/** Start a program of the dependencies in the project; the command that runs the tests has put them into `PATH`. */
export function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  stdio: 'pipe' | 'inherit',
): ReturnType<typeof spawn> {
  return spawn(program, args, {
    cwd: projectDir,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
    // Programs of the dependencies are batch files there.
    shell: process.platform === 'win32',
  });
}

/** @returns whether the program ended as it does when all is well. */
export async function waitForEnd(child: ReturnType<typeof spawn>): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}
