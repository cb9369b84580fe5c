import { constants } from 'node:os';

/** What is wrong with a disk, and what to do, by the system's code, without a full stop. */
const FAULTS: Partial<Record<string, string>> = {
  ENOSPC: '磁盘已满。请腾出空间',
  EDQUOT: '磁盘配额已用完。请腾出空间，或请系统管理员调高配额',
  EFBIG: '文件超过了系统允许的大小。请系统管理员放宽限制（ulimit -f）',
  EROFS: '磁盘是只读的。请换一个可以写入的位置',
  EACCES: '没有读写权限。请系统管理员检查文件夹的权限',
  EPERM: '没有读写权限。请系统管理员检查文件夹的权限',
  EIO: '磁盘读写出错，可能坏了。请系统管理员检查',
};

/** The same and more, of an error that says which place it is of: these codes say nothing where nobody knows that. */
const PLACE_FAULTS: Partial<Record<string, string>> = {
  ...FAULTS,
  EBUSY: '它正被别的程序占用。请关掉那个程序',
  EISDIR: '那里应当是一个文件，却是一个文件夹。请把文件夹移到别处',
  EMFILE: '同时打开的文件太多。请关掉别的程序',
  ENAMETOOLONG: '名字太长。请换一个短些的',
  ENOENT: '它不在那里：刚才被移走、改名或删去了。请看它在不在原处',
  ENOTDIR: '那里应当是一个文件夹，却是一个文件。请把文件移到别处',
  ENOTEMPTY: '那个文件夹不是空的。请看里面是什么，移到别处',
};

/** What a system call could not do. */
const CALLS: Partial<Record<string, string>> = {
  lstat: '读不了',
  open: '打不开',
  read: '读不了',
  realpath: '读不了',
  scandir: '读不了',
  stat: '读不了',
};

/**
 * Say in Chinese what is wrong with the disk and what to do, without a full stop, where that is what an error or one of
 * its causes comes from; `undefined` where it is anything else.
 */
export function describeDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = readCode(error) ?? /^(?:[\w ]+: )?(E[A-Z]+):/.exec(error.message)?.[1] ?? readNativeCode(error.message);
  return FAULTS[code ?? ''] ?? describeDiskFault(error.cause);
}

/** The same as a whole sentence that names the place, of an error that the system gave; `undefined` of any other. */
export function describePlaceFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = readCode(error);
  const fault = PLACE_FAULTS[code ?? ''];
  if (fault === undefined || !('path' in error) || !('syscall' in error)) return describePlaceFault(error.cause);
  return `${CALLS[String(error.syscall)] ?? '写不进'} ${String(error.path)}（${code}）：${fault}，再试一次。`;
}

/** What is wrong with the disk, with the system's code, for brackets: `ENOSPC：磁盘已满。请腾出空间`. */
export function nameDiskFault(error: unknown): string {
  if (!(error instanceof Error)) return '请检查磁盘空间和写入权限';
  const code = readCode(error);
  const fault = PLACE_FAULTS[code ?? ''];
  if (fault === undefined && error.cause !== undefined) return nameDiskFault(error.cause);
  return code === undefined ? '请检查磁盘空间和写入权限' : `${code}：${fault ?? '请检查磁盘空间和写入权限'}`;
}

/** What programs written in Rust say of the system: `No space left on device (os error 28)`. */
const NATIVE: ReadonlyMap<string, string> = new Map(
  process.platform === 'win32'
    ? [
        ['5', 'EACCES'],
        ['19', 'EROFS'],
        ['39', 'ENOSPC'],
        ['112', 'ENOSPC'],
      ]
    : ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO'].map((code) => [
        String(constants.errno[code as keyof typeof constants.errno]),
        code,
      ]),
);

function readNativeCode(message: string): string | undefined {
  return NATIVE.get(/\(os error (\d+)\)/u.exec(message)?.[1] ?? '');
}

function readCode(error: Error): string | undefined {
  return 'code' in error ? String(error.code) : undefined;
}
