import { z } from 'zod';
import { lineSchema } from './scalars.ts';

/** Why words that stand in `original.txt` are no part of the report, in the words that readers see. */
const OF_ORIGINAL = {
  'page-line': '网页上的文字',
  letterhead: '公文版头',
  'index-table': '信息公开目录',
} as const;

/** Why words of the document that came in are not in `original.txt` either. */
const OF_DOCUMENT = {
  'page-frame': '网页四周的导航、按钮等',
  'header-footer': '页眉和页脚',
  'page-number': '页码',
  struck: '划掉的文字',
  deleted: '修订中已删除的文字',
  hidden: '隐藏的文字',
  contents: '自动生成的目录',
  ruby: '字上面的小字',
  formula: '公式',
} as const;

/** A reason to leave words out. */
export type LeftOutReason = keyof typeof OF_ORIGINAL | keyof typeof OF_DOCUMENT;

/** Each reason, in the words that readers see. */
export const LEFT_OUT_REASONS: Readonly<Record<LeftOutReason, string>> = { ...OF_ORIGINAL, ...OF_DOCUMENT };

/** Whether words that were left out for a reason stand in `original.txt`. */
export function isOfOriginal(reason: LeftOutReason): reason is keyof typeof OF_ORIGINAL {
  return reason in OF_ORIGINAL;
}

const REASONS = Object.keys(LEFT_OUT_REASONS) as LeftOutReason[];

/** Words that came with a report and are no part of it: verbatim, with their place and why. */
export const leftOutSchema = z.strictObject({
  words: z.string().min(1).describe('没有收入报告的文字，逐字照录；original.txt 里的，照录一整行'),
  place: lineSchema.describe('它在哪里，如“第 3 行”，指 original.txt 的第 3 行'),
  reason: z.enum(REASONS).describe(
    `为什么没有收入：${Object.entries(LEFT_OUT_REASONS)
      .map(([reason, name]) => `${reason} ${name}`)
      .join('，')}`,
  ),
  why: lineSchema
    .optional()
    .describe('看不出是网页上的文字、版头或目录的，写明是什么，如“网页上的推荐阅读”，会显示在网页上'),
});

export type LeftOut = z.infer<typeof leftOutSchema>;
