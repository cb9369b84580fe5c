import { z } from 'zod';
import { idSchema, lineSchema, unconfirmedSchema } from './scalars.ts';

/** What the report prints above a section: `（一）依法全面履行政府职能`, number and title as one line. */
const headings = {
  partHeading: lineSchema.optional().describe('紧接在本节之前的上一级标题，如“一、工作开展情况”'),
  heading: lineSchema.describe('本节标题，连同序号，与原文一致'),
};

/** What sections of all kinds can say. */
const common = {
  formerly: z.array(idSchema).min(1).optional().describe('发布以后改了文件名的，写原来的网址，如 [enforcement]'),
};

/**
 * Front matter of one section file.
 *
 * `kind` says what the section is to its report. A `duty-area` names its area in the report's outline; a `preamble`
 * and a `closing` have no printed heading; `leaders-duty` is the part on 第一责任人 that reports of later years have,
 * `other` any further part. Headings are verbatim: they are part of the text that must equal the original.
 * `formerly` holds the slugs of addresses that the section had when it was published, and has no more.
 */
export const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preamble'), ...common }),
  z.strictObject({
    kind: z.literal('duty-area'),
    dutyArea: idSchema.describe('职责领域编码，如 law-enforcement；全部编码见发布手册最后的附录'),
    unconfirmed: unconfirmedSchema,
    ...headings,
    ...common,
  }),
  z.strictObject({ kind: z.literal('leaders-duty'), ...headings, ...common }),
  z.strictObject({ kind: z.literal('problems'), ...headings, ...common }),
  z.strictObject({ kind: z.literal('next-year'), ...headings, ...common }),
  z.strictObject({ kind: z.literal('other'), ...headings, ...common }),
  z.strictObject({ kind: z.literal('closing'), ...common }),
]);

export type Section = z.infer<typeof sectionSchema>;
export type SectionKind = Section['kind'];
