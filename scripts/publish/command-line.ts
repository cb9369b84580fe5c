import type { CommandLine } from '../terminal/command-line.ts';
import { YEAR } from '../terminal/options.ts';

export const PUBLISH = {
  call: 'npm run publish-report',
  about: `发布一个年度的报告：先把全部内容按已发布检查一遍，没有错误才把 report.yml 的 status 改为 published，
并把发布时的数据记在 published.yml 里。此后改动文字或数据，都要在 report.yml 的 corrections 里写明。`,
  operands: YEAR,
  example: '2020',
  options: {
    at: {
      type: 'string',
      value: '"2021-03-30 09:00"',
      about: '发布时间；report.yml 已写 published 的不必写',
    },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;
