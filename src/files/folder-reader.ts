import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../report/finding.ts';

/** Files that an operating system or an office program leaves behind, beside hidden ones. */
const LEFT_BEHIND = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i;

/** What is wrong with a path, and what to do, by the system's code. */
const UNREADABLE: Partial<Record<string, readonly [string, string]>> = {
  ENOENT: ['这是一个失效的链接，它指向的文件或文件夹已经不在', '删去它，换成真正的文件或文件夹'],
  ELOOP: ['这是一个绕回自己的链接，后面没有文件', '删去它，换成真正的文件或文件夹'],
  EISDIR: ['这里应当是一个文件，却是一个同名的文件夹', '把文件夹移到别处，再放上文件'],
  ENOTDIR: ['这里应当是一个文件夹，却是一个文件', '把文件移到别处，再放上文件夹'],
  EACCES: ['没有读取它的权限', '请管理员放开读取权限'],
  EPERM: ['没有读取它的权限', '请管理员放开读取权限'],
};

/** Reads a folder's files by their paths below it. What is there but cannot be read becomes a finding. */
export interface FolderReader {
  /** @returns `undefined` when there is no such file or it cannot be read. */
  readBytes: (path: string) => Promise<Uint8Array | undefined>;
  /**
   * Names in a folder, sorted the same on every machine; hidden ones and leavings of other programs left out.
   *
   * @returns `undefined` when there is no such folder or it cannot be read.
   */
  listNames: (path: string) => Promise<string[] | undefined>;
  /** Whether a path is a file. One that cannot be told is none: listing it as a folder then says what is wrong. */
  isFile: (path: string) => Promise<boolean>;
}

/** Open a folder for reading. */
export function openFolder(dir: string, findings: Finding[]): FolderReader {
  const attempt = async <T>(path: string, read: (absolute: string) => Promise<T>): Promise<T | undefined> => {
    const absolute = join(dir, path);
    try {
      return await read(absolute);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      if (code === undefined) throw error;
      if (code !== 'ENOENT' || (await isLink(absolute))) findings.push(describeUnreadable(path, code));
      return undefined;
    }
  };
  return {
    readBytes: (path) => attempt(path, (absolute) => readFile(absolute)),
    listNames: (path) =>
      attempt(path, async (absolute) => (await readdir(absolute)).filter((name) => !LEFT_BEHIND.test(name)).sort()),
    isFile: (path) =>
      stat(join(dir, path)).then(
        (found) => found.isFile(),
        () => false,
      ),
  };
}

function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function describeUnreadable(file: string, code: string): Finding {
  const [problem, advice] = UNREADABLE[code] ?? ['读取失败', '检查磁盘或网络驱动器，再试一次'];
  return {
    file,
    line: 1,
    column: 1,
    rule: 'file/unreadable',
    severity: 'error',
    message: `无法读取：${problem}（${code}）。`,
    hint: file === '.' ? `检查 CONTENT_DIR 是否写对；${advice}。` : `${advice}。`,
  };
}
