import { z } from 'zod';
import { dateSchema, lineSchema, minuteSchema, urlSchema } from './scalars.ts';

/** Where the text came from, so that anyone can compare it. */
const originalSchema = z.strictObject({
  url: urlSchema.optional().describe('原文网址'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数')
    .describe('original.txt 的 SHA-256 校验值'),
  chrome: z.array(z.string().min(1)).describe('original.txt 中属于网页界面、不属于报告的行，逐字照录'),
});

/**
 * One year's report, from `reports/<year>/report.yml`.
 *
 * `title`, `addressee` and `signed` say what the text itself prints; the check compares them with it. `source` and
 * `published` repeat the line under the title of the original page.
 */
export const reportSchema = z
  .strictObject({
    year: z.int('应为四位年份').min(1949, '应为四位年份').max(2999, '应为四位年份').describe('报告年度'),
    title: lineSchema.describe('报告标题，与原文一致'),
    issuer: lineSchema.describe('发文机关'),
    addressee: lineSchema.optional().describe('主送机关，不带冒号'),
    source: lineSchema.describe('来源，与原网页一致'),
    published: minuteSchema.optional().describe('发布时间，与原网页一致'),
    signed: dateSchema.describe('成文日期'),
    outline: z.string().describe('所依据纲要的起始年份，见 duty-areas.yml'),
    status: z.enum(['draft', 'published']).describe('draft 为草稿，published 为已发布'),
    original: originalSchema.describe('原文存档'),
  })
  .refine((report) => report.status === 'draft' || report.published !== undefined, {
    path: ['published'],
    // Said along with what else is wrong, not only after it is put right.
    when: ({ value }) => typeof value === 'object' && value !== null,
    error: '已发布的报告必须写明发布时间',
  });

export type Report = z.infer<typeof reportSchema>;
