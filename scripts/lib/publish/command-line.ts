import { parseArgs } from 'node:util';
import { minuteSchema } from '../../../src/schemas/scalars.ts';
import { CommandError } from '../command.ts';

/** What `npm run publish-report` was asked to do. */
export interface PublishArguments {
  year: number;
  /** 发布时间 to write down, `2021-03-30 09:00`. */
  at: string | undefined;
}

export const USAGE = `用法：npm run publish-report -- 2020 [选项]

发布一个年度的报告：先把全部内容按已发布检查一遍，没有错误才把 report.yml 的 status 改为 published，
并把发布时的数据记在 published.yml 里。此后改动文字或数据，都要在 report.yml 的 corrections 里写明。

  --at "2021-03-30 09:00"   发布时间；report.yml 已写 published 的不必写
  --help                    显示这段说明`;

/**
 * Read the command's arguments.
 *
 * @returns `undefined` when only help is wanted.
 * @throws CommandError in Chinese for anything that the command does not understand.
 */
export function readPublishArguments(args: readonly string[]): PublishArguments | undefined {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  let at: string | undefined;
  const years: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') years.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return undefined;
    if (token.name !== 'at') throw misuse(`不认识的选项：${token.rawName}。`);
    at = readMinute(token.value);
  }
  const [year, ...more] = years;
  if (year === undefined) throw misuse('没有写明发布哪个年度的报告。');
  if (more.length > 0) {
    throw misuse(`一次只能发布一个年度，多出：${more.join(' ')}。日期和时刻要一起放进引号：--at "2021-03-30 09:00"。`);
  }
  if (!/^\d{4}$/.test(year)) throw misuse(`“${year}”不是年份，应为四位数字，例如 2020。`);
  return { year: Number(year), at };
}

const OPTIONS = { at: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

function readMinute(given: string | undefined): string {
  const minute = minuteSchema.safeParse(given);
  if (minute.success) return minute.data;
  if (!given) throw misuse('--at 后面缺少发布时间。');
  throw misuse(`--at 后面的“${given}”不是发布时间，应写作 "2021-03-30 09:00"，连同引号；这一天须在日历上存在。`);
}

function misuse(message: string): CommandError {
  return new CommandError(`${message}\n\n${USAGE}`);
}
