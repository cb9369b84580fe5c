// @ts-check
//
// Runs before every npm script, on whatever Node the machine has (20 or later), and imports nothing that must be
// installed first. It has to be a script of its own (`pre…`): a shell that has already looked `node` up would go on
// using the machine's Node, not the one that is installed here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const projectDir = new URL('../', import.meta.url);

const reason = findReasonToInstall();
if (reason) {
  // Not to stdout, which is for what a command prints: `npm run -s check -- --format json`.
  console.error(`${reason}，正在按 package-lock.json 安装，约需一两分钟……`);
  installDependencies();
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
  return hasPinnedNode() ? undefined : '项目自带的 Node.js 不完整';
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

function hasPinnedNode() {
  return ['node', 'node.cmd'].some((name) => existsSync(new URL(`node_modules/.bin/${name}`, projectDir)));
}

/**
 * Not by `npm ci`: that refuses to start when a registry mirror lacks a package for some other system, which is common.
 * `npm install` leaves such a package out, and with `--no-save` it keeps to the lock file without touching it.
 */
function installDependencies() {
  const args = ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'];
  const runner = process.env.npm_execpath;
  const npm = runner && /[\\/]npm[^\\/]*$/.test(runner) ? runner : undefined;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...before, ...args], {
    cwd: fileURLToPath(projectDir),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    fail(
      '依赖没有装好，原因见上面 npm 的报错。常见原因：连不上 npm 软件源，磁盘已满，文件夹没有写入权限。排除后重新运行。',
    );
  }
  if (!hasPinnedNode()) {
    fail('npm 没有运行安装脚本，项目自带的 Node.js 没有装上。请运行 npm config set ignore-scripts false 后重试。');
  }
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
