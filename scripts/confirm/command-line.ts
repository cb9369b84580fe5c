import { readOptions, readYear } from '../terminal/command.ts';

/** What `npm run confirm` was asked to do. */
export interface ConfirmArguments {
  year: number;
  /** Whether all is confirmed without asking. */
  all: boolean;
}

export const USAGE = `用法：npm run confirm -- 年度 [选项]

逐条核对程序提出的内容（带 unconfirmed: true 的）：显示数字和原文，您回答对不对，随答随存，可以随时停下。
例：npm run confirm -- 2020

  --all     不逐条问，全部当作已经核对；只在您已经对照原文看过 figures.yml 之后使用
  --help    显示这段说明`;

const OPTIONS = { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Read the command's arguments.
 *
 * @returns `undefined` when only help is wanted.
 * @throws CommandError in Chinese for anything that the command does not understand.
 */
export function readArguments(args: readonly string[]): ConfirmArguments | undefined {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  return values.help ? undefined : { year: readYear(positionals, USAGE), all: values.all ?? false };
}
