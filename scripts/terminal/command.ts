import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from '../../src/content/command-error.ts';
import { readSettings, type Settings } from '../../src/settings.ts';

/**
 * Run a staff command with the settings of the environment. A {@link CommandError} is printed as it is, anything else
 * with its stack, because it is a fault of ours; both end with exit code 1.
 */
export async function runCommand(command: (settings: Settings) => Promise<void>): Promise<void> {
  try {
    await command(readCommandSettings());
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  }
}

function readCommandSettings(): Settings {
  try {
    return readSettings();
  } catch (error) {
    throw error instanceof Error ? new CommandError(error.message, { cause: error }) : error;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/**
 * Read a command's options and what stands beside them.
 *
 * @param usage Text that follows every complaint.
 * @throws CommandError in Chinese for options that there are not, and for values missing or too many.
 */
export function readOptions<O extends Options>(args: readonly string[], options: O, usage: string): Parsed<O> {
  rejectMisuse(args, options, usage);
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** A complaint about how a command was called, with its usage. */
export function misuse(message: string, usage: string): CommandError {
  return new CommandError(`${message}\n\n${usage}`);
}

/**
 * Read the year that a command is about, its one positional argument.
 *
 * @throws CommandError in Chinese where there is none, where it is no year, or where there is more.
 */
export function readYear([year, ...more]: readonly string[], usage: string): number {
  if (year === undefined) throw misuse('没有写明是哪一年度的报告。', usage);
  if (!/^(?:19|2\d)\d{2}$/u.test(year)) throw misuse(`“${year}”不是年度：写四位数字，如 2020。`, usage);
  if (more.length > 0) throw misuse(`多出：${more.join(' ')}。中间有空格的内容要放进引号。`, usage);
  return Number(year);
}

/** Find what `parseArgs` would reject, to say it in Chinese. */
function rejectMisuse(args: readonly string[], options: Options, usage: string): void {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) throw misuse(`不认识的选项：${rawName}。`, usage);
    if (type === 'string' && (value === undefined || value === '' || value.startsWith('-'))) {
      throw misuse(`${rawName} 后面缺少内容。`, usage);
    }
    if (type === 'boolean' && value !== undefined) throw misuse(`${rawName} 后面不能写内容。`, usage);
  }
}

const DEFAULT_PORT = 4321;

/**
 * Read the port to serve on from `PORT`.
 *
 * @throws CommandError when it is no port number.
 */
export function readPort(env: Readonly<Record<string, string | undefined>> = process.env): number {
  const given = env['PORT'];
  if (!given) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65535)) throw new CommandError(`PORT=${given} 不能用：应为 0 到 65535 的整数，例如 8080。`);
  return port;
}
