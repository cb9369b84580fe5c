import { parseArgs } from 'node:util';
import type { Report } from '../../../src/schemas/report.ts';
import { CommandError } from '../command.ts';

/** What `npm run import` was asked to do. */
export interface ImportArguments {
  /** Path of the text, as given. */
  file: string;
  status: Report['status'];
  outline: string | undefined;
  url: string | undefined;
  source: string | undefined;
  published: string | undefined;
  /** Path of the content folder, as given. */
  to: string | undefined;
}

export const USAGE = `用法：node scripts/import.ts 原文.txt [选项]

把网页上复制下来的报告全文（纯文本，UTF-8）变成内容文件夹里的一年：reports/<年份>/。

  --outline 2015          所依据纲要的起始年份，见 duty-areas.yml；不写则按报告年度选
  --url 网址              原文网址
  --status draft          draft 为草稿（不写即是），published 为已发布
  --source 示例县司法局   来源；原文有“来源：”一行时不必写
  --published "2020-03-30 09:49"
                          发布时间；原文有“发布时间：”一行时不必写
  --to content            内容文件夹；不写则用环境变量 CONTENT_DIR，再不然是 content
  --help                  显示这段说明`;

const OPTIONS = {
  outline: { type: 'string' },
  url: { type: 'string' },
  status: { type: 'string' },
  source: { type: 'string' },
  published: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Read the command's arguments.
 *
 * @returns `undefined` when only help is wanted.
 * @throws CommandError in Chinese for anything that the command does not understand.
 */
export function readArguments(args: readonly string[]): ImportArguments | undefined {
  rejectMisuse(args);
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { outline, url, status = 'draft', source, published, to } = values;
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined) throw misuse('没有写明要导入哪个文件。');
  if (more.length > 0) throw misuse(`一次只能导入一个文件，多出：${more.join(' ')}。文件名里有空格的，放进引号。`);
  if (status !== 'draft' && status !== 'published') {
    throw misuse(`--status ${status} 不能用：只能写 draft（草稿）或 published（已发布）。`);
  }
  return { file, status, outline, url, source, published, to };
}

/** Find what `parseArgs` would reject, to say it in Chinese. */
function rejectMisuse(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) throw misuse(`不认识的选项：${rawName}。`);
    if (OPTIONS[name].type === 'string' && (value === undefined || value === '' || value.startsWith('-'))) {
      throw misuse(`${rawName} 后面缺少内容。`);
    }
    if (OPTIONS[name].type === 'boolean' && value !== undefined) throw misuse(`${rawName} 后面不能写内容。`);
  }
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function misuse(message: string): CommandError {
  return new CommandError(`${message}\n\n${USAGE}`);
}
