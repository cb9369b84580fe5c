import type { CommandLine } from '../terminal/command-line.ts';
import { YEAR } from '../terminal/options.ts';

export const CONFIRM = {
  call: 'npm run confirm',
  about: '逐条核对程序提出的内容（带 unconfirmed: true 的）：显示数字和原文，您回答对不对，随答随存，可以随时停下。',
  operands: YEAR,
  example: '2020',
  options: {
    all: {
      type: 'boolean',
      about: '不逐条问，全部当作已经核对；只在您已经对照原文看过 figures.yml 之后使用',
    },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;
