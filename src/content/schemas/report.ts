import { z } from 'zod';
import { leftOutSchema } from './left-out.ts';
import {
  dateSchema,
  hashSchema,
  idSchema,
  lineSchema,
  momentSchema,
  periodSchema,
  urlSchema,
  yearSchema,
} from './scalars.ts';

/** The file a report was imported from, kept as it came in where it is not `original.txt` itself. Never published. */
const receivedSchema = z.strictObject({
  file: lineSchema.describe('它在本文件夹里的名字，如 received.docx'),
  name: lineSchema.describe('它原来的文件名'),
  sha256: hashSchema.describe('它的 SHA-256 校验值'),
});

/** Where the text came from, so that anyone can compare it. */
const originalSchema = z.strictObject({
  url: urlSchema.optional().describe('原文网址'),
  sha256: hashSchema.describe('original.txt 的 SHA-256 校验值'),
  received: receivedSchema.optional().describe('导入时收到的文件，如 Word 文件'),
});

/** What a correction can be of. */
const SUBJECTS = ['section', 'indicator', 'summary', 'fact'] as const;

/**
 * A change to a published report: of its text where `section` is named, of one of its figures where `indicator` is, of
 * what is said of a section in a line where `summary` is, of anything else that it says of itself where `fact` is.
 *
 * Of text, `is` stands exactly once in the section, within one paragraph or heading, where `was` stood before. Of a
 * figure, both are numbers as printed (`2068名`), or `无` where there was or is none. Of a summary, both are all of it as
 * readers see it, with the figures beside it in brackets, or `无`.
 */
export const correctionSchema = z
  .strictObject({
    date: dateSchema.describe('更正的日期'),
    section: idSchema.optional().describe('更正文字时写：所在章节，即文件名去掉序号'),
    indicator: idSchema.optional().describe('只更正数据、不涉及文字时写：指标编码'),
    summary: idSchema.optional().describe('更正摘要、或摘要旁边的数字时写：所在章节，即文件名去掉序号'),
    fact: lineSchema
      .optional()
      .describe('更正别的时写是哪一项，照检查的提示，如“原文网址”“发文字号”；was 和 is 写整项，没有则写“无”'),
    period: periodSchema.optional().describe('更正数据时写：数字所说的年份，省略即报告年度'),
    was: lineSchema.describe(
      '更正之前：文字照录，前后多录几个字，使它在该节中只出现一次；数据写作“2068名”，摘要写整行，没有则写“无”',
    ),
    is: lineSchema.describe('更正之后，写法同上'),
    why: lineSchema.describe('为什么更正，会显示在网页上'),
  })
  .refine((given) => SUBJECTS.filter((key) => given[key] !== undefined).length === 1, {
    path: ['section'],
    error: 'section（更正文字）、indicator（更正数据）、summary（更正摘要）与 fact（更正别的）写一个，也只写一个',
  })
  .refine(({ indicator, period }) => indicator !== undefined || period === undefined, {
    path: ['period'],
    error: '只有更正数据时才写 period',
  })
  .meta({ oneOf: SUBJECTS.map((key) => ({ required: [key] })), dependencies: { period: ['indicator'] } });

const NEEDED = ['source', 'published', 'signed', 'original'] as const;
type Needed = (typeof NEEDED)[number];

/** A published report says this of itself; a draft may not know it yet. */
function needed(key: Needed, name: string): [(report: object) => boolean, Parameters<z.ZodType['refine']>[1]] {
  return [
    (report) => !('status' in report) || report.status !== 'published' || key in report,
    {
      path: [key],
      // Said along with what else is wrong, not only after it is put right.
      when: ({ value }) => typeof value === 'object' && value !== null,
      error: `已发布的报告必须写明${name}`,
    },
  ];
}

/**
 * One year's report, from `reports/<year>/report.yml`.
 *
 * `title`, `addressee` and `signed` say what the text itself prints; the check compares them with it. `source`,
 * `published` and `number` repeat what the original page, or the head of the document, prints round it. What of that is
 * no part of the report stands in `left-out`, and is frozen with the publication.
 */
export const reportSchema = z
  .strictObject({
    year: yearSchema.describe('报告年度'),
    title: lineSchema.describe('报告标题，与原文一致'),
    issuer: lineSchema.describe('发文机关'),
    addressee: lineSchema.optional().describe('主送机关，不带冒号'),
    number: lineSchema.optional().describe('发文字号，照原文逐字写，如 示政〔2023〕5号'),
    source: lineSchema.optional().describe('来源，与原网页一致'),
    published: momentSchema.optional().describe('发布时间，与原网页一致；原网页只印日期的，只写日期'),
    signed: dateSchema.optional().describe('成文日期'),
    outline: z.string().describe('所依据纲要的起始年份，"2015" 或 "2021"；县里自己的见 duty-areas.yml'),
    status: z.enum(['draft', 'published']).describe('draft 为草稿，published 为已发布'),
    original: originalSchema.optional().describe('原文存档'),
    'left-out': z
      .array(leftOutSchema)
      .optional()
      .describe('随原文一起来、不属于报告的文字：网页上的文字、公文版头、页眉页码、划掉和隐藏的文字等'),
    catalogue: z
      .record(lineSchema, lineSchema)
      .optional()
      .describe('公开目录所列的项目，如索引号、信息分类，名称与内容都照原网页逐字写；原网页没有的不写'),
    corrections: z.array(correctionSchema).optional().describe('发布之后的更正'),
  })
  .refine(...needed('source', '来源'))
  .refine(...needed('published', '发布时间'))
  .refine(...needed('signed', '成文日期'))
  .refine(...needed('original', '原文存档'))
  .meta({
    if: { properties: { status: { const: 'published' } }, required: ['status'] },
    then: { required: NEEDED },
  });

export type Correction = z.infer<typeof correctionSchema>;
export type Report = z.infer<typeof reportSchema>;
