import { misuse, readOptions, readYear } from '../../terminal/command.ts';

/** What `npm run new` was asked to do. */
export interface NewArguments {
  year: number;
  /** Path of the document, as given; without one an outline to fill in is made. */
  from: string | undefined;
  outline: string | undefined;
  url: string | undefined;
  source: string | undefined;
  published: string | undefined;
  /** Whether a draft that is there may be replaced. */
  force: boolean;
}

export const USAGE = `用法：npm run new -- 年度 [选项]

开始一份新的年度报告：在内容文件夹里建立草稿 reports/<年度>/。
例：npm run new -- 2020 --from 报告.docx

  --from 文件             报告的原文：.docx、.html（从政府网站另存的网页）、.txt 或 .md；
                          不写则按纲要列出各节，等您填写
  --outline 2021          所依据纲要的起始年份，见 duty-areas.yml；不写则按报告年度选
  --url 网址              原文网址，和 --from 一起写
  --source 示例县司法局   来源；原文有“来源：”一行时不必写
  --published "2021-03-30 09:49"
                          发布时间；原文有“发布时间：”一行时不必写
  --force                 已有这一年的草稿时，用新的代替（旧的改名保留）
  --help                  显示这段说明

已有草稿时再运行 npm run new -- 年度，不改动已有的文字，只补上还没有登记的数字。`;

const OPTIONS = {
  from: { type: 'string' },
  outline: { type: 'string' },
  url: { type: 'string' },
  source: { type: 'string' },
  published: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Read the command's arguments.
 *
 * @returns `undefined` when only help is wanted.
 * @throws CommandError in Chinese for anything that the command does not understand.
 */
export function readArguments(args: readonly string[]): NewArguments | undefined {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  if (values.help) return undefined;
  const { from, outline, url, source, published, force = false } = values;
  if (url !== undefined && from === undefined) {
    throw misuse('--url 是原文的网址，要和 --from 一起写；没有原文时，以后写在 report.yml 的 original.url。', USAGE);
  }
  return { year: readYear(positionals, USAGE), from, outline, url, source, published, force };
}
