import { z } from 'zod';
import { idSchema, lineSchema, unconfirmedSchema } from './scalars.ts';

/** A figure that stands for a section in lists of sections. */
const highlightSchema = z.strictObject({
  indicator: idSchema.describe('指标编码；这一节里要有它本年度的数字'),
  label: lineSchema
    .max(10, '最多 10 个字，多了手机上一行放不下')
    .regex(/^[^{}｛｝]*$/u, '这里只写名称，不写花括号；数字由程序填入')
    .describe('这个数字的短名称，最多 10 个字，如“科级领导职数”'),
});

/** What editors say of a section in a line, and its figures to go with that. It is no part of the report's text. */
export const KEY_LINES_SHAPE = {
  summary: lineSchema
    .optional()
    .describe(
      '摘要：这一节做了什么，一行，18 个字左右，最多 40 个字。数字写作 {指标编码}，由程序填入；写别的数字，要与这一节正文印的一样',
    ),
  highlights: z
    .array(highlightSchema)
    .min(1, '至少写一个；没有要写的，删去 highlights')
    .max(2, '最多写两个，多了手机上一行放不下')
    .optional()
    .describe('摘要旁边的一两个数字'),
};

/** What the report prints above a section: `（一）依法全面履行政府职能`, number and title as one line. */
const printed = {
  partHeading: lineSchema.optional().describe('紧接在本节之前的上一级标题，如“一、工作开展情况”'),
  heading: lineSchema.describe('本节标题，连同序号，与原文一致'),
  ...KEY_LINES_SHAPE,
};

/** What sections of all kinds can say. */
const common = {
  formerly: z.array(idSchema).min(1).optional().describe('发布以后改了文件名的，写原来的网址，如 [enforcement]'),
};

const areasSchema = z
  .array(idSchema)
  .min(1, '至少写一个职责领域；不属于任何领域的，不写这一行')
  .refine((ids) => new Set(ids).size === ids.length, '同一个职责领域写了两次')
  .describe(
    '所属的职责领域，写编码，如 [law-enforcement]，可以写几个，都不属于的不写；全部编码见 FINDINGS.zh-CN.md 末尾',
  );

/** A heading within a section, and the duty areas of what stands below it. */
const headingAreasSchema = z.strictObject({
  heading: lineSchema.describe('节内的小标题，不带井号，与正文逐字一致'),
  dutyAreas: areasSchema,
});

/** Which duty areas a section treats: as a whole, or under some of its headings. None, it is of no area. */
const bonds = {
  dutyAreas: areasSchema.optional(),
  headings: z.array(headingAreasSchema).min(1).optional().describe('节内各个小标题所属的职责领域，只写有所属的'),
  unconfirmed: unconfirmedSchema,
};

/** Only a duty area is ever guessed. */
const DOUBTS_AREAS: [(section: object) => boolean, { path: string[]; error: string }] = [
  (section) => !('unconfirmed' in section) || 'dutyAreas' in section,
  { path: ['unconfirmed'], error: '没有写 dutyAreas，也就没有要核对的，删去 unconfirmed 这一行' },
];

/**
 * Front matter of one section file.
 *
 * `kind` says what the section is to its report: `measures` are what was done, `leaders-duty` is the part on 第一责任人,
 * `other` any further part; a `preamble` and a `closing` have no printed heading. Duty areas belong to what was done: one
 * section may treat one, several or none, as a whole or under its headings. Headings are verbatim: they are part of the
 * text that must equal the original. `summary` and `highlights` are no part of it: they stand for the section where
 * sections are listed, frozen and corrected like figures. `formerly` holds the slugs of addresses that the section had when it was published,
 * and has no more.
 */
export const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preamble'), ...common }),
  z.strictObject({ kind: z.literal('measures'), ...bonds, ...printed, ...common }).refine(...DOUBTS_AREAS),
  z.strictObject({ kind: z.literal('leaders-duty'), ...bonds, ...printed, ...common }).refine(...DOUBTS_AREAS),
  z.strictObject({ kind: z.literal('problems'), ...printed, ...common }),
  z.strictObject({ kind: z.literal('next-year'), ...printed, ...common }),
  z.strictObject({ kind: z.literal('other'), ...printed, ...common }),
  z.strictObject({ kind: z.literal('closing'), ...common }),
]);

export type Section = z.infer<typeof sectionSchema>;
export type SectionKind = Section['kind'];

/** Kinds of section that treat duty areas. */
type BondedSection = Extract<Section, { kind: 'measures' | 'leaders-duty' }>;

/** What a section's front matter says of duty areas. */
export type SectionBonds = Pick<BondedSection, 'dutyAreas' | 'headings' | 'unconfirmed'>;

/** Read what a section says of duty areas; nothing where its kind treats of none, or it cannot be read. */
export function readBonds(section: Section | undefined): SectionBonds {
  return section?.kind === 'measures' || section?.kind === 'leaders-duty' ? section : {};
}

/** What a section's front matter says of it in a line, with the figures that go with that. */
export type SectionKeyLines = Pick<Extract<Section, { kind: 'other' }>, 'summary' | 'highlights'>;

/** Read what a section's editors say of it; nothing where its kind has no heading, or it cannot be read. */
export function readKeyLines(section: Section | undefined): SectionKeyLines {
  return section && 'heading' in section ? section : {};
}
