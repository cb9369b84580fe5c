// @ts-check
//
// Starts a command, `node scripts/run.mjs check --format json`, on whatever Node the machine has (20 or later), and so
// imports nothing that must be installed first: what is missing is installed, then the command runs on the Node that
// the project pins for its system, or on the machine's own where there is none. It is started here, not by the shell: one
// that has already looked `node` up would go on using the machine's. Without a command it only installs.
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, findNode, installWhatIsMissing, projectDir } from './bootstrap.mjs';
import { findPlainWay } from './plain-way.mjs';

/** What can be set. */
const SETTINGS = ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS', 'CHROME_PATH', 'PORT'];

/** Commands that build the site. */
const BUILDS = ['build', 'start', 'pdf'];

/** From so many reports on a build is given more room for new objects: it saves a tenth of its time. */
const MANY_REPORTS = 20;

/**
 * Files that may stay in the cache of what is compiled, of which the project and its dependencies fill 3,000. A build adds
 * a hundred of its own making, under new names each time.
 */
const MOST_COMPILED = 10_000;

const ownPath = fileURLToPath(projectDir);
const { way, leave } = findPlainWay(ownPath);
const [name, ...args] = process.argv.slice(2);
trimSettings();
await installWhatIsMissing();
if (name !== undefined) startCommand(name, args);

/**
 * Start a command and end as it ends.
 *
 * @param {string} name `check` for `scripts/check.ts`, or the path of another script, `tests/bench/run.ts`.
 * @param {readonly string[]} args
 */
function startCommand(name, args) {
  const isPath = name.endsWith('.ts');
  const script = join(way, isPath ? name : `scripts/${name}.ts`);
  const node = findNode() ?? process.execPath;
  if (way !== ownPath) goByLink();
  process.env.PATH = [dirname(node), locate('node_modules/.bin'), process.env.PATH].join(delimiter);
  // Programs that the tests and benchmarks start would inherit this, and are to measure what is not compiled yet.
  if (!isPath) keepCompiled();
  if (BUILDS.includes(name)) {
    // The bundler gives back at once what it does not use any more, and keeps one thread's memory instead of several.
    process.env.MIMALLOC_PURGE_DELAY ??= '0';
    process.env.ROLLDOWN_WORKER_THREADS ??= '1';
  }

  const command = spawn(node, [...chooseFlags(name), script, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Windows tells all that run in a terminal by itself, and has no other way to send a signal than to kill.
      if (process.platform !== 'win32') command.kill(signal);
    });
  }
  command.on('error', ({ message }) => {
    fail(
      `项目自带的 Node.js 在这台电脑上运行不了（${message}）。请删去 node_modules 文件夹，再运行一次，它会重新安装。`,
    );
  });
  command.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    leave();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * What Node is started with. The desk takes the types out of its browser scripts with a function that Node still calls
 * experimental. A build makes many short-lived objects: with little room for them, and for all others to grow
 * in, one of few reports takes 130 MB less, and hardly more time.
 *
 * @param {string} name
 * @returns {string[]}
 */
function chooseFlags(name) {
  if (name === 'desk') return ['--disable-warning=ExperimentalWarning'];
  if (!BUILDS.includes(name)) return [];
  return countReports() < MANY_REPORTS
    ? ['--max-semi-space-size=8', '--heap-growing-percent=60']
    : ['--max-semi-space-size=32'];
}

function countReports() {
  try {
    return readdirSync(join(process.env.CONTENT_DIR || locate('content'), 'reports')).length;
  } catch {
    // What is wrong with the folder is for the command to say.
    return 0;
  }
}

/** Have Node keep what it compiles, among the dependencies; begin anew where too much has come together. */
function keepCompiled() {
  if (process.env.NODE_COMPILE_CACHE !== undefined) return;
  const folder = locate('node_modules/.cache/node');
  process.env.NODE_COMPILE_CACHE = folder;
  try {
    const files = readdirSync(folder, { recursive: true });
    if (files.length > MOST_COMPILED) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Not there yet, or not to be written to: then nothing is kept, and all works.
  }
}

/** In a Windows terminal, `set OUT_DIR=dist && npm run build` sets `dist` with a blank behind it. */
function trimSettings() {
  for (const setting of SETTINGS) {
    const given = process.env[setting];
    if (given !== undefined) process.env[setting] = given.trim();
  }
}

/** Let this command, and those that it starts, take the project to be where the link is; its settings stay as they are. */
function goByLink() {
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --preserve-symlinks --preserve-symlinks-main`;
  process.env.CONTENT_DIR = resolve(process.env.CONTENT_DIR || 'content');
  process.env.OUT_DIR = resolve(process.env.OUT_DIR || 'dist');
}

/** @param {string} path */
function locate(path) {
  return fileURLToPath(new URL(path, projectDir));
}
