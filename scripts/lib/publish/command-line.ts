import { minuteSchema } from '../../../src/content/schemas/scalars.ts';
import { misuse, readOptions, readYear } from '../../terminal/command.ts';

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

const OPTIONS = { at: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Read the command's arguments.
 *
 * @returns `undefined` when only help is wanted.
 * @throws CommandError in Chinese for anything that the command does not understand.
 */
export function readPublishArguments(args: readonly string[]): PublishArguments | undefined {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (values.help) return undefined;
  return { year: readYear(positionals, USAGE), at: values.at === undefined ? undefined : readMinute(values.at) };
}

function readMinute(given: string): string {
  const minute = minuteSchema.safeParse(given);
  if (minute.success) return minute.data;
  throw misuse(`--at 后面的“${given}”不是发布时间，应写作 "2021-03-30 09:00"，连同引号；这一天须在日历上存在。`, USAGE);
}
