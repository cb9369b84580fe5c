import { existsSync, readdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from './command.ts';

/** File that tells a folder we built, and may replace, from one that is somebody's. It says so to whoever opens it. */
const MARKER = '.generated-site';

/**
 * Resolve the folder that a build will replace; a link is followed, so that the link itself stays.
 *
 * @param keep Folders that must survive: the project, its content.
 * @throws CommandError when replacing it would destroy something that no build of ours made.
 */
export function resolveReplaceable(outDir: string, keep: readonly string[]): string {
  if (!existsSync(outDir)) return outDir;
  const folder = realpathSync(outDir);
  if (!statSync(folder).isDirectory()) {
    throw new CommandError(`无法写入网站：${outDir} 是一个文件，不是文件夹。请给 OUT_DIR 换一个位置。`);
  }
  const held = keep.find((path) => isInside(path, folder));
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

/** @returns whether `path` is `folder` or stands below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && way !== path);
}

/** Mark a built site as ours. */
export function markGenerated(siteDir: string): void {
  writeFileSync(
    join(siteDir, MARKER),
    '本文件夹由 npm run build 生成，每次生成都会整个替换，请不要在这里存放或修改文件。\n',
  );
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
