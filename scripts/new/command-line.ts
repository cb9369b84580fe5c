import type { CommandLine } from '../terminal/command-line.ts';
import { YEAR } from '../terminal/options.ts';

export const NEW = {
  call: 'npm run new',
  about: `开始一份新的年度报告：在内容文件夹里建立草稿 reports/<年度>/。
已有草稿时再运行，不改动已有的文字，只补上还没有登记的数字。`,
  operands: YEAR,
  example: '2020 --from 报告.docx',
  options: {
    from: {
      type: 'string',
      value: '文件',
      about: `报告的原文：.docx、.html（从政府网站另存的网页）、.txt 或 .md；
不写则按纲要列出各节，等您填写`,
    },
    outline: {
      type: 'string',
      value: '年份',
      about: '所依据纲要的起始年份，如 2021，见 duty-areas.yml；不写则按报告年度选',
    },
    url: { type: 'string', value: '网址', about: '原文网址，和 --from 一起写' },
    source: { type: 'string', value: '单位', about: '来源，如 示例县司法局；原文有“来源：”一行时不必写' },
    published: {
      type: 'string',
      value: '"2021-03-30 09:49"',
      about: '发布时间；原文有“发布时间：”一行时不必写',
    },
    force: { type: 'boolean', about: '已有这一年的草稿时，用新的代替（旧的改名保留）' },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;
