import { parseArgs } from 'node:util';
import { CommandError } from '../../src/content/command-error.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { type CommandLine, HELP, type Operands, type Option } from './command-line.ts';

/** A command called in a way that it does not understand. Whoever prints it adds the usage. */
export class Misuse extends CommandError {
  override name = 'Misuse';
  override exitCode = 2;
}

type Value<O> = O extends { choices: readonly (infer C)[] } ? C : O extends { type: 'boolean' } ? true : string;

/** What a command was called with. */
export interface Given<L extends CommandLine = CommandLine> {
  options: { readonly [K in keyof L['options']]?: Value<L['options'][K]> | undefined };
  /** What stands beside them, as its command reads it. */
  operands: L extends { operands: Operands<infer T> } ? T : undefined;
}

/**
 * Read what a command was called with.
 *
 * @returns `undefined` when only help is wanted.
 * @throws Misuse in Chinese for what there is not, is too much, or lacks its value.
 */
export function readOptions<L extends CommandLine>(args: readonly string[], line: L): Given<L> | undefined {
  const known: Readonly<Record<string, Option>> = line.options ?? {};
  const types = Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...types, [HELP]: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name, value }) => name === HELP && value === undefined)) return undefined;
  const options = new Map<string, string | true>();
  for (const { name, rawName, value } of given) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw new Misuse(`不认识的选项：${rawName}。${suggest(rawName, Object.keys(known))}`);
    if (options.has(name)) throw new Misuse(`${rawName} 写了不止一次。`);
    options.set(name, readValue(rawName, value, option));
  }
  const beside = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const operands = (line.operands?.read ?? rejectMore)(beside);
  // Each value was read as its own option, or by the command's own reader.
  return { options: Object.fromEntries(options), operands } as Given<L>;
}

/** The year that a command is about. */
export const YEAR: Operands<number> = {
  label: '年度',
  read: ([year, ...more]) => {
    if (year === undefined) throw new Misuse('没有写明是哪一年度的报告。');
    if (!/^(?:19|20)\d{2}$/u.test(year)) throw new Misuse(`“${year}”不是年度：写四位数字，如 2020。`);
    rejectMore(more);
    return Number(year);
  },
};

function readValue(rawName: string, value: string | undefined, option: Option): string | true {
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new Misuse(`${rawName} 后面不能写内容。`);
  }
  if (value === undefined || value === '' || value.startsWith('-')) throw new Misuse(`${rawName} 后面缺少内容。`);
  const { choices } = option;
  if (choices && !choices.includes(value)) {
    throw new Misuse(`${rawName} 后面不能写“${value}”，只能写 ${choices.join(' 或 ')}。`);
  }
  return value;
}

function rejectMore(operands: readonly string[]): void {
  if (operands.length === 0) return;
  throw new Misuse(`多出：${operands.join(' ')}。选项写在 -- 之后；中间有空格的内容要放进引号。`);
}

/** Single letters are near to everything. */
function suggest(rawName: string, names: readonly string[]): string {
  const nearest = rawName.startsWith('--') ? findNearest(rawName.slice(2), [...names, HELP]) : undefined;
  return nearest === undefined ? '' : `是不是 --${nearest}？`;
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
