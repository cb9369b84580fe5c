/** What stops a command, in Chinese and complete: the person at the keyboard needs no stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
  /** What the command's process ends with. */
  exitCode = 1;
}
