import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind } from './file-names.ts';
import { FILE_RULES } from './file-rules.ts';
import { type Finding, wholeFile } from './finding.ts';
import { MOST_TEXT, readRegularFile, refuseOutside, UnfitFile, type Unfitness, vetPath } from './regular-file.ts';

/** What no name may have: characters that nobody sees, or that are none, and what parts folders on Windows. */
const UNFIT_NAME = /[\p{Cc}\ufffd\\]/gu;

/** What is read that is no text: what a browser made of a report. */
const NO_TEXT = /\.(?:pdf|png)$/u;

/** What is wrong with a path, and what to do, by the system's code. */
const UNREADABLE: Partial<Record<string, readonly [string, string]>> = {
  ENOENT: ['这是一个失效的链接，它指向的文件或文件夹已经不在', '删去它，换成真正的文件或文件夹'],
  ELOOP: ['这是一个绕回自己的链接，后面没有文件', '删去它，换成真正的文件或文件夹'],
  EISDIR: ['这里应当是一个文件，却是一个同名的文件夹', '把文件夹移到别处，再放上文件'],
  ENOTDIR: ['这里应当是一个文件夹，却是一个文件', '把文件移到别处，再放上文件夹'],
  EACCES: ['没有读取它的权限', '请管理员放开读取权限'],
  EPERM: ['没有读取它的权限', '请管理员放开读取权限'],
};

/** The same of what is there and is not to be read. */
const UNFIT: Readonly<Record<Unfitness, readonly [string, string]>> = {
  'not-a-file': ['这里应当是一个文件，却是一条管道、一个套接字或一个设备，读它会一直等下去', '删去它，换成真正的文件'],
  outside: [
    '这是一个链接，指到了内容文件夹外面；那里的文件不归这个网站，所以没有读它',
    '删去这个链接；要用那个文件，就把它复制到这里',
  ],
  'too-large': [
    `它太大了：内容里的一个文本文件最多 ${MOST_TEXT / 1_000_000} MB，报告的文字不到它的百分之一；其他文件最多 64 MB`,
    '看是不是放错了文件，把它移走，换成对的',
  ],
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
  /** See that nothing in a folder, whoever reads it later, is a pipe, a device or a link that leads out: each is a finding. */
  vetFolder: (path: string) => Promise<void>;
}

/** Open a folder for reading. */
export function openFolder(dir: string, findings: Finding[]): FolderReader {
  // The folder itself may be a link: whoever names it says where it is.
  const root = realpath(dir).catch(() => dir);
  const add = (finding: Finding): void => {
    if (!findings.some(({ file, rule }) => file === finding.file && rule === finding.rule)) findings.push(finding);
  };
  const attempt = async <T>(path: string, read: (absolute: string) => Promise<T>): Promise<T | undefined> => {
    const absolute = join(dir, path);
    try {
      return await read(absolute);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      if (code === undefined) throw error;
      if (error instanceof UnfitFile) add(describeUnfit(path, error.code));
      else if (code !== 'ENOENT' || (await isLink(absolute))) add(describeUnreadable(path, code));
      return undefined;
    }
  };
  return {
    readBytes: (path) =>
      attempt(path, async (absolute) =>
        readRegularFile(absolute, { ...(NO_TEXT.test(path) ? {} : { most: MOST_TEXT }), within: await root }),
      ),
    listNames: (path) =>
      attempt(path, async (absolute) => {
        await refuseOutside(absolute, await root);
        const names = (await readdir(absolute)).filter((name) => !isLeftBehind(name));
        const unfit = names.filter((name) => name.search(UNFIT_NAME) !== -1);
        for (const name of unfit) add(describeUnfitName(path === '.' ? name : `${path}/${name}`));
        return names.filter((name) => !unfit.includes(name)).sort();
      }),
    isFile: (path) =>
      stat(join(dir, path)).then(
        (found) => found.isFile(),
        () => false,
      ),
    vetFolder: async (path) => {
      const entries = await readdir(join(dir, path), { withFileTypes: true }).catch(() => []);
      for (const { name } of entries.filter((entry) => !entry.isFile() && !entry.isDirectory())) {
        if (isLeftBehind(name)) continue;
        await attempt(path === '.' ? name : `${path}/${name}`, async (absolute) => {
          await vetPath(absolute, await root);
        });
      }
    },
  };
}

/** What files of a folder are to hold, by their paths below it; `undefined` for one that is to go. */
export type PlannedFiles = ReadonlyMap<string, string | Uint8Array | undefined>;

/** Read a folder as it would be with some of its files changed. */
export function planFolder(folder: FolderReader, planned: PlannedFiles): FolderReader {
  const listPlanned = (path: string): { name: string; isThere: boolean }[] =>
    [...planned].flatMap(([file, content]) => {
      const below = path === '.' ? file : file.startsWith(`${path}/`) ? file.slice(path.length + 1) : undefined;
      const name = below?.split('/')[0];
      // A folder stays while it may hold more than the file that goes.
      return name === undefined ? [] : [{ name, isThere: content !== undefined || name !== below }];
    });
  return {
    readBytes: async (path) => {
      if (!planned.has(path)) return await folder.readBytes(path);
      const content = planned.get(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    listNames: async (path) => {
      const [found, changed] = [await folder.listNames(path), listPlanned(path)];
      const added = changed.filter(({ name, isThere }) => isThere && !isLeftBehind(name)).map(({ name }) => name);
      if (!found && added.length === 0) return undefined;
      const gone = changed.filter(({ isThere }) => !isThere).map(({ name }) => name);
      return [...new Set([...(found ?? []), ...added])].filter((name) => !gone.includes(name)).sort();
    },
    isFile: async (path) => (planned.has(path) ? planned.get(path) !== undefined : await folder.isFile(path)),
    vetFolder: folder.vetFolder,
  };
}

function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function describeUnfit(file: string, unfitness: Unfitness): Finding {
  const [problem, advice] = UNFIT[unfitness];
  return FILE_RULES.raise('file/unreadable', wholeFile(file), {
    message: `没有读取：${problem}。`,
    hint: `${advice}。`,
  });
}

/** The name as far as it can be shown: in a line of its own it would pass for one of ours. */
function describeUnfitName(path: string): Finding {
  return FILE_RULES.raise('file/unreadable', wholeFile(path.replace(UNFIT_NAME, '?')), {
    message: '没有读取：名字里有看不见的字符、反斜杠，或者不是 UTF-8 的字（这里显示为“?”），别的电脑打不开它。',
    hint: '改成普通的名字；不是这里的文件，就移走。',
  });
}

function describeUnreadable(file: string, code: string): Finding {
  const [problem, advice] = UNREADABLE[code] ?? ['读取失败', '检查磁盘或网络驱动器，再试一次'];
  return FILE_RULES.raise('file/unreadable', wholeFile(file), {
    message: `无法读取：${problem}（${code}）。`,
    hint: file === '.' ? `检查 CONTENT_DIR 是否写对；${advice}。` : `${advice}。`,
  });
}
