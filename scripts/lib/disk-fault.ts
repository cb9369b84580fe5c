const FAULTS: Partial<Record<string, string>> = {
  ENOSPC: '磁盘已满。请腾出空间',
  EDQUOT: '磁盘配额已用完。请腾出空间，或请系统管理员调高配额',
  EFBIG: '文件超过了系统允许的大小。请系统管理员放宽限制（ulimit -f）',
  EROFS: '磁盘是只读的。请换一个可以写入的位置',
  EACCES: '没有读写权限。请系统管理员检查文件夹的权限',
  EPERM: '没有读写权限。请系统管理员检查文件夹的权限',
  EIO: '磁盘读写出错，可能坏了。请系统管理员检查',
};

/**
 * Say in Chinese what is wrong with the disk and what to do, without a full stop, where that is what an error or one of
 * its causes comes from; `undefined` where it is anything else.
 */
export function describeDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : /^(?:[\w ]+: )?(E[A-Z]+):/.exec(error.message)?.[1];
  return FAULTS[code ?? ''] ?? describeDiskFault(error.cause);
}
