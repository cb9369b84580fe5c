import { z } from 'zod';
import { chartMeaningSchema, chartWordsSchema } from './charts.ts';
import { observationSchema } from './figures.ts';
import { indicatorMeaningSchema, indicatorWordsSchema } from './indicators.ts';
import { leftOutSchema } from './left-out.ts';
import { correctionSchema } from './report.ts';
import { dateSchema, hashSchema, idSchema, lineSchema, periodSchema } from './scalars.ts';
import { KEY_LINES_SHAPE } from './section.ts';

/** A figure as it was published; `period` is written out, so that an entry says all of itself. */
const publishedFigureSchema = observationSchema.omit({ unconfirmed: true }).extend({
  period: periodSchema.describe('数字所说的年份'),
});

/** What was said of a section in a line, as its front matter said it when that came out. */
const publishedKeyLinesSchema = z.strictObject({
  section: idSchema.describe('所在章节，即文件名去掉序号'),
  ...KEY_LINES_SHAPE,
});

/** How the text of a section was parted when it came out; an anchor counts the paragraphs before it. */
const publishedParagraphsSchema = z.strictObject({
  section: idSchema.describe('所在章节，即文件名去掉序号'),
  begins: z.array(z.string()).describe('各段开头的字；小标题前面有“# ”，表格的行前面有“| ”'),
});

/** What a report said of itself beside its text and figures, under the name that corrections have for it. */
const publishedFactSchema = z.strictObject({
  fact: lineSchema.describe('哪一项，如“原文网址”'),
  said: z.string().describe('发布时写的'),
});

/** What numbers meant, and what charts said, when they were published. */
const publishedMeaningsSchema = z.strictObject({
  indicators: z
    .array(z.strictObject({ id: idSchema.describe('指标编码'), ...indicatorMeaningSchema.shape }))
    .describe('各个指标的说法'),
  charts: z
    .array(z.strictObject({ id: idSchema.describe('图的编码'), ...chartMeaningSchema.shape }))
    .describe('各张图的说法'),
});

const rewordingBase = {
  date: dateSchema.describe('改说法的日期'),
  why: lineSchema.describe('为什么改'),
};

/** A change of what is said, with what it came to say: only what `was` has. */
const publishedRewordingSchema = z.union([
  z.strictObject({
    indicator: idSchema.describe('指标编码'),
    ...rewordingBase,
    was: indicatorWordsSchema.describe('改之前的说法'),
    is: indicatorWordsSchema.describe('改之后的说法'),
  }),
  z.strictObject({
    chart: idSchema.describe('图的编码'),
    ...rewordingBase,
    was: chartWordsSchema.describe('改之前的说法'),
    is: chartWordsSchema.describe('改之后的说法'),
  }),
]);

/**
 * `reports/<year>/published.yml`: what was published, written by `npm run publish-report` and edited by nobody. Later
 * changes are judged by it. Summaries may come to be published later than their report, corrections and changes of what is
 * said always do: they are then added.
 */
export const publishedRecordSchema = z.strictObject({
  original: hashSchema.describe('发布时 original.txt 的 SHA-256 校验值'),
  addresses: z
    .array(z.string().regex(/^(?:[a-z0-9-]+\/)+(?:[a-z0-9-]+\.csv)?$/, '应为在网站上的地址，如 2019/problems/'))
    .optional()
    .describe('写有这份报告的网页的地址，和图的数据文件的地址；以前的记录里没有'),
  'left-out': z.array(leftOutSchema).optional().describe('发布时没有收入报告的文字；以前的记录里没有'),
  facts: z
    .array(publishedFactSchema)
    .optional()
    .describe('发布时的发文机关、文号、原文网址、正文里的链接、出入的说明等；以前的记录里没有'),
  editorial: z
    .array(publishedFactSchema)
    .optional()
    .describe('发布时编者定的：纲要的领域、各节的类别和职责领域、排印、不是数据的理由、数量关系等；以前的记录里没有'),
  paragraphs: z
    .array(publishedParagraphsSchema)
    .optional()
    .describe('发布时正文的分段，段落的网址由此而定；以前的记录里没有'),
  figures: z.array(publishedFigureSchema).describe('发布时的数据'),
  summaries: z
    .array(publishedKeyLinesSchema)
    .optional()
    .describe('各部分的摘要，和摘要旁边的数字；没有摘要的部分不在其中，以前的记录里没有'),
  meanings: publishedMeaningsSchema.optional().describe('发布时指标和图的说法；以前的记录里没有'),
  corrections: z.array(correctionSchema).optional().describe('已经公布的更正，照 report.yml；以前的记录里没有'),
  reworded: z
    .array(publishedRewordingSchema)
    .optional()
    .describe('已经公布的改说法，照 indicators.yml 和 charts.yml；只记在有这个指标或图的最近一年'),
  sha256: hashSchema.optional().describe('以上各项的校验值，由程序写；有人改过就对不上，以前的记录里没有'),
});

export type PublishedFigure = z.infer<typeof publishedFigureSchema>;
export type PublishedFact = z.infer<typeof publishedFactSchema>;
export type PublishedKeyLines = z.infer<typeof publishedKeyLinesSchema>;
export type PublishedParagraphs = z.infer<typeof publishedParagraphsSchema>;
export type PublishedMeanings = z.infer<typeof publishedMeaningsSchema>;
export type PublishedRewording = z.infer<typeof publishedRewordingSchema>;
export type PublishedRecord = z.infer<typeof publishedRecordSchema>;
