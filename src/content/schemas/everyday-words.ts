import { z } from 'zod';
import { lineSchema } from './scalars.ts';

/** Words that people type, and what reports say instead. */
const everydayWordsEntrySchema = z.strictObject({
  said: z
    .array(lineSchema.describe('一个平常的说法，如 打官司'))
    .min(1, '至少写一个平常的说法')
    .describe('群众平常的说法，意思相近的写在一起'),
  written: z
    .array(lineSchema.describe('报告里的一个说法，如 行政诉讼'))
    .min(1, '至少写一个报告里的说法')
    .describe('报告里的说法，最要紧的写在最前；哪一年的报告里都没有的，搜索时不会提到'),
});

/** `everyday-words.yml`: what people call the things that reports speak of, for the search, for all years. */
export const everydayWordsSchema = z.strictObject({
  suggestions: z
    .array(lineSchema.describe('报告里的一个说法'))
    .default([])
    .describe('搜索页上供人点选的词，报告里有的才会出现；没有就省略'),
  words: z
    .array(everydayWordsEntrySchema.describe('一组说法，写 said（平常的说法）和 written（报告里的说法）'))
    .describe('平常的说法和报告里的说法，先后随意'),
});

export type EverydayWords = z.infer<typeof everydayWordsSchema>;
