import { z } from 'zod';
import { idSchema, lineSchema } from './scalars.ts';

/** A document that a definition goes by. */
const termSourceSchema = z.strictObject({
  title: lineSchema.describe('文件的名称，不加书名号，可以写到第几条'),
  number: lineSchema.optional().describe('发文字号，如 国发〔2019〕5号；没有亲眼见过就省略，不要凭记忆写'),
});

/**
 * A term that readers may stumble over. Its definition is the site's own and no part of any report. The name and its
 * aliases are what is looked for in the reports, character by character; of names that overlap the longest counts.
 */
export const termSchema = z.strictObject({
  id: idSchema.describe('术语编码，出现在网址里（/glossary/#编码），定下后不再更改'),
  term: lineSchema.describe('术语，按报告里的写法，一般不带引号'),
  aliases: z
    .array(lineSchema.describe('报告里的一种别的写法'))
    .optional()
    .describe('报告里的其他写法，同样会被找到；没有就省略'),
  definition: lineSchema.describe('用自己的话写的解释，一两句，普通读者看得懂；不是报告原文'),
  sources: z
    .array(termSourceSchema.describe('一份文件，写 title（名称）和 number（发文字号，没有就省略）'))
    .min(1, '至少要写明一份依据的文件')
    .describe('解释依据的文件，每份写 title（名称）和 number（发文字号，没有就省略）'),
});

/** `glossary.yml`: terms explained, for all years. */
export const glossarySchema = z.strictObject({
  terms: z.array(termSchema.describe('一个术语')).describe('术语，先后随意，网页上按拼音排列'),
});

export type Term = z.infer<typeof termSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
