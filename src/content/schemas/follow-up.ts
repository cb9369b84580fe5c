import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, yearSchema } from './scalars.ts';

/** A passage of the report, bound by its words: a heading, words of a paragraph, or a whole section. */
export const passageSchema = z.strictObject({
  section: idSchema.describe('在哪一节，即文件名去掉序号'),
  quote: lineSchema
    .optional()
    .describe('那一处的小标题，或者那一段里的几个字，逐字照录，在该节中只出现一次；省略即整节'),
});

/**
 * What staff say of one thing that was planned, having looked: where this report speaks of it, or that it does not.
 * `rejected` are passages that a program found by their words and that are about something else.
 */
export const pointSchema = z
  .strictObject({
    point: lineSchema.describe('上一年度计划里的一项：照录它的小标题，没有小标题的照录开头一句；在那一节中只出现一次'),
    passages: z
      .array(passageSchema.describe('一处，写 section（哪一节）和 quote（那里的几个字）'))
      .min(1, '至少写一处；没有要写的，删去 passages')
      .optional()
      .describe('本年度报告里说这一项的地方'),
    rejected: z
      .array(passageSchema.describe('一处，写 section（哪一节）和 quote（那里的几个字）'))
      .min(1, '至少写一处；没有要写的，删去 rejected')
      .optional()
      .describe('程序按用词找到、说的却不是这一项的地方，网页上不再列出'),
    unwritten: z
      .literal(true)
      .optional()
      .describe('核对过，本年度报告没有写到这一项的，写 true；网页上会同时说明，没有写到不表示没有开展'),
  })
  .refine(
    ({ passages, rejected, unwritten }) => [passages, rejected, unwritten].some((said) => said !== undefined),
    'passages（说这一项的地方）、rejected（说的不是这一项的地方）、unwritten（没有写到）至少写一个；都没有的，删去这一项',
  )
  .refine(({ passages, unwritten }) => passages === undefined || unwritten === undefined, {
    path: ['unwritten'],
    error: '写了 passages（说这一项的地方），就不能又写 unwritten（没有写到）',
  })
  .meta({
    anyOf: ['passages', 'rejected', 'unwritten'].map((key) => ({ required: [key] })),
    not: { required: ['passages', 'unwritten'] },
  });

/**
 * `reports/<year>/follow-up.yml`: the plan of the year before, held against this report by staff. What they have not
 * looked at is not in it. It is no part of the report, and says where to read, never what was achieved.
 */
export const followUpSchema = z.strictObject({
  plan: yearSchema.describe('哪一年度的计划，即上一年度'),
  checked: dateSchema.describe('最近一次核对的日期，会显示在网页上'),
  points: z
    .array(pointSchema.describe('一项'))
    .min(1, '至少写一项；都没有核对的，删去这个文件')
    .describe('核对过的各项'),
});

export type FollowUp = z.infer<typeof followUpSchema>;
export type FollowUpPoint = FollowUp['points'][number];
/** Where a report speaks of something planned, by its words; a section alone is all of it. */
export type QuotedPassage = z.infer<typeof passageSchema>;
