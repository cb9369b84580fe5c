import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { CommandError } from '../../src/content/command-error.ts';
import { describePlaceFault } from '../../src/disk/disk-faults.ts';
import { makeFolder, restoreSetAside } from '../../src/disk/work-folder.ts';
import { say, type Terminal } from '../terminal/run-command.ts';

/** Where the old site is while the new one takes its place, within the work folder. */
export const SET_ASIDE = 'previous';

/** File that tells a folder we built, and may replace, from one that is somebody's. It says so to whoever opens it. */
const MARKER = '.generated-site';

/** Folders of the project, beside hidden ones, that a site in them would become part of or get in the way of. */
const PROJECT_FOLDERS = ['content', 'node_modules', 'public', 'scripts', 'src', 'tests'];

/**
 * Resolve the folder that a build will replace; a link is followed, so that the link itself stays.
 *
 * @param keep Folders that must survive: the project, its content.
 * @throws CommandError when replacing it would destroy something that no build of ours made.
 */
export function resolveReplaceable(outDir: string, keep: readonly string[]): string {
  const folder = followLink(outDir);
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) {
    throw new CommandError(`无法写入网站：${outDir} 是一个文件，不是文件夹。请给 OUT_DIR 换一个位置。`);
  }
  const held = keep.find((path) => isInside(followLink(path), folder));
  if (held) {
    throw new CommandError(
      `没有生成网站：${outDir} 里面有 ${held}，而每次生成都会替换整个文件夹。请给 OUT_DIR 换一个位置。`,
    );
  }
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, MARKER))) {
    throw new CommandError(
      `没有生成网站：${outDir} 里已有别的文件，而每次生成都会替换整个文件夹。` +
        '请给 OUT_DIR 换一个位置；如果里面的文件确实不要了，先自行清空它。',
    );
  }
  return folder;
}

/** A system follows no more links than so in one path. */
const MOST_LINKS = 40;

/** Where a path leads through links, also while nothing stands there: between two sites a build may have been killed. */
export function followLink(path: string, most = MOST_LINKS): string {
  if (existsSync(path)) return realpathSync(path);
  const target = readLink(path) ?? path;
  const above = dirname(target);
  return above === target || most === 0 ? path : join(followLink(above, most - 1), basename(target));
}

function readLink(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    // No link, or nothing at all.
    return undefined;
  }
}

/**
 * Put back the site that a build had taken away when it was killed before the new one stood there, and say so.
 *
 * @throws Error of the system where it cannot be moved.
 */
export function putBackSite(outDir: string, { stderr }: Pick<Terminal, 'stderr'>): void {
  if (!restoreSetAside(followLink(outDir), SET_ASIDE)) return;
  say(stderr, '上一次生成在换上新网站的那一刻被中断，原有的网站已放回原处。');
}

/**
 * Refuse an output folder that the project's own files are in.
 *
 * @throws CommandError that says so.
 */
export function refuseProjectFolders(outDir: string, projectDir: string): void {
  const [place, project] = [followLink(outDir), followLink(projectDir)];
  if (!isInside(place, project)) return;
  const [folder = ''] = relative(project, place).split(/[\\/]/);
  if (!folder.startsWith('.') && !PROJECT_FOLDERS.includes(folder)) return;
  throw new CommandError(
    `没有生成网站：${outDir} 在项目自己的 ${folder} 文件夹里面，会与项目的文件混在一起。请给 OUT_DIR 换一个位置，例如 dist。`,
  );
}

/**
 * Refuse places that nothing can be put in, before a minute's work is done for it: read-only, full, no folder at all.
 *
 * @param places Where the site is put, and then where it is built.
 * @throws CommandError that says so of all of them.
 */
export function refuseUnwritable(places: readonly [outDir: string, ...others: string[]]): void {
  const problems = places.flatMap((place, index) => {
    const problem = tryPlace(place);
    return problem === undefined
      ? []
      : [index === 0 ? `${problem}网站放不进 ${place}，或给 OUT_DIR 换一个位置。` : problem];
  });
  if (problems.length > 0) throw new CommandError(`没有生成网站，原有的网站保持不变：${problems.join('\n')}`);
}

/** @returns why no folder can be made beside a place, in Chinese. */
function tryPlace(place: string): string | undefined {
  const trial = join(dirname(place), `.${basename(place)}.building-${process.pid}`);
  try {
    const made = makeFolder(trial);
    if (made !== undefined) rmSync(made, { recursive: true });
    return undefined;
  } catch (error) {
    return error instanceof CommandError ? error.message : (describePlaceFault(error) ?? String(error));
  }
}

/** @returns whether `path` is `folder` or stands below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && way !== path);
}

/** Mark a built site as ours, and write down the path it was built for. */
export function markGenerated(siteDir: string, basePath: string): void {
  writeFileSync(
    join(siteDir, MARKER),
    '本文件夹由 npm run build 生成，每次生成都会整个替换，请不要在这里存放或修改文件。\n' + `BASE_PATH=${basePath}\n`,
  );
}

/** Read the path that a site was built for. `undefined` where that was not written down. */
export function readBuiltBase(siteDir: string): string | undefined {
  const marker = join(siteDir, MARKER);
  return existsSync(marker) ? /^BASE_PATH=(.+)$/m.exec(readFileSync(marker, 'utf8'))?.[1] : undefined;
}

/** Move a folder to where nothing stands, or copy it where the system moves none: to another disk, or while it is looked into. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

/**
 * Put a finished site where the old one stands. Both moves happen without a pause in between, and the old site is put
 * back if the second fails.
 *
 * @param asideDir Where the old site goes; it must be on the same disk and not exist.
 */
export function replaceFolder(siteDir: string, outDir: string, asideDir: string): void {
  const hadSite = existsSync(outDir);
  if (hadSite) renameSync(outDir, asideDir);
  try {
    renameSync(siteDir, outDir);
  } catch (error) {
    if (hadSite) renameSync(asideDir, outDir);
    throw error;
  }
}
