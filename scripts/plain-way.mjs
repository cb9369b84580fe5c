// @ts-check
//
// Runs before every command, on whatever Node the machine has (20 or later), and imports nothing that must be installed
// first.
import { mkdirSync, readdirSync, rmdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from './bootstrap.mjs';

/** Characters of a path that Node, Vite or Astro take for the end of it, for code, or for other characters. */
const MISREAD = /["#%*?]/gu;

const PREFIX = 'report-project-';

/** What the link is called in a folder of its own. */
const LINK = 'project';

/**
 * Find a way to the project that every program reads alike: its own path, or else a link to it among temporary files.
 * What a killed process left of the kind is taken away. Ends the process, having said why, where there is no such way.
 *
 * @param {string} projectDir Its own path, absolute.
 * @returns {{ way: string, leave: () => void }} The way, absolute, and what to do when nobody goes it any more.
 */
export function findPlainWay(projectDir) {
  const misread = new Set(projectDir.match(MISREAD));
  if (misread.size === 0) return { way: projectDir, leave: () => undefined };
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  const way = join(folder, LINK);
  try {
    if (MISREAD.test(way)) throw new Error(`临时文件夹 ${tmpdir()} 也是这样`);
    sweep();
    mkdirSync(folder, { mode: 0o700 });
    symlinkSync(projectDir, way, 'junction');
  } catch (error) {
    fail(
      `项目所在的文件夹 ${projectDir} 的路径里有 ${[...misread].join(' ')}，生成网站的程序会认错它，绕不过去（${error instanceof Error ? error.message : String(error)}）。` +
        '什么也没有做。请把整个项目移到路径里没有这些符号的文件夹，再运行一次。',
    );
  }
  const leave = () => {
    take(folder);
  };
  process.once('exit', leave);
  return { way, leave };
}

/** Take away the links of processes that no longer run. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length)))) take(join(tmpdir(), name));
  }
}

/**
 * The link and its folder, by themselves: nothing that follows links may come near.
 *
 * @param {string} folder
 */
function take(folder) {
  try {
    unlinkSync(join(folder, LINK));
    rmdirSync(folder);
  } catch {
    // Somebody else's, or gone.
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
