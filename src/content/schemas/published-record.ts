import { z } from 'zod';
import { observationSchema } from './figures.ts';
import { leftOutSchema } from './left-out.ts';
import { hashSchema, periodSchema } from './scalars.ts';

/** A figure as it was published; `period` is written out, so that an entry says all of itself. */
const publishedFigureSchema = observationSchema.omit({ unconfirmed: true }).extend({
  period: periodSchema.describe('数字所说的年份'),
});

/**
 * `reports/<year>/published.yml`: what was published, written once by `npm run publish-report` and edited by nobody.
 * Later changes are judged by it.
 */
export const publishedRecordSchema = z.strictObject({
  original: hashSchema.describe('发布时 original.txt 的 SHA-256 校验值'),
  addresses: z
    .array(z.string().regex(/^(?:[a-z0-9-]+\/)+$/, '应为网页在网站上的地址，如 2019/problems/'))
    .optional()
    .describe('发布时写有这份报告的网页的地址；以前的记录里没有'),
  'left-out': z.array(leftOutSchema).optional().describe('发布时没有收入报告的文字；以前的记录里没有'),
  figures: z.array(publishedFigureSchema).describe('发布时的数据'),
});

export type PublishedFigure = z.infer<typeof publishedFigureSchema>;
export type PublishedRecord = z.infer<typeof publishedRecordSchema>;
