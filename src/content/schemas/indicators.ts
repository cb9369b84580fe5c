import { z } from 'zod';
import { rewordedSchema } from './reworded.ts';
import { idSchema, lineSchema, periodSchema, unconfirmedSchema } from './scalars.ts';

const breakSchema = z.strictObject({
  period: periodSchema.describe('从哪一年起不能与以前比较，如 "2021"'),
  reason: lineSchema.describe('为什么，如统计口径改变，会显示在网页上'),
});

/** What a number of an indicator means, as readers are told it: frozen with every report that has one. */
export const indicatorMeaningSchema = z.strictObject({
  name: lineSchema.describe('指标名称'),
  unit: lineSchema.describe('计量单位，与报告中的写法一致，如“件”“名”“%”'),
  dutyArea: idSchema.describe('职责领域编码，如 law-enforcement；全部编码见 FINDINGS.zh-CN.md 末尾'),
  kind: z
    .enum(['count', 'share', 'rate-of-change', 'duration', 'amount'])
    .describe('数据类型：count 数量，share 比率，rate-of-change 增减幅度，duration 时长，amount 金额'),
  measure: z.enum(['stock', 'flow']).describe('stock 为某一时点的存量，flow 为一段时期的累计量'),
  definition: lineSchema.describe('用普通人能懂的话说明这个数字是什么'),
  comparability: lineSchema.optional().describe('历年比较时要注意什么，如口径变化'),
  breaks: z.array(breakSchema).min(1).optional().describe('历年比较在哪一年断开'),
});

/** What may have been said of an indicator before: that it had no breaks is said by an empty list, no caution by 无. */
export const indicatorWordsSchema = indicatorMeaningSchema
  .extend({
    comparability: lineSchema.describe('历年比较时要注意什么，原来没有的写“无”'),
    breaks: z.array(breakSchema).describe('历年比较在哪一年断开，原来没有的写 []'),
  })
  .partial();

/**
 * What is measured, once for all years.
 *
 * `id` stands in addresses and never changes. `unit` is written as the reports print it, `%` for percentages; values
 * are in that unit after scale words are applied (1.2万件 is 12000 件; a percentage is 0–100, never a fraction).
 * `breaks` says from which period on values cannot be compared with those before: charts over years are cut there.
 */
export const indicatorSchema = z.strictObject({
  id: idSchema.describe('指标编码，出现在网址里，定下后不再更改'),
  ...indicatorMeaningSchema.shape,
  unitAliases: z.array(lineSchema).min(1).optional().describe('其他年份的报告可能使用的同义单位，如“人”之于“名”'),
  reworded: rewordedSchema(indicatorWordsSchema),
  headline: z
    .boolean()
    .optional()
    .describe('是否列为首页的主要数据，以四至六个为宜，最多显示六个；已经写进各部分 highlights 的不再显示'),
});

const member = idSchema.describe('指标编码');
const relationBase = {
  id: idSchema.describe('关系编码，定下后不再更改'),
  title: lineSchema.describe('这项核对的名称'),
};

const sumSchema = z.strictObject({
  kind: z.literal('sum').describe('各分项相加等于合计'),
  ...relationBase,
  total: member.describe('合计的指标编码'),
  parts: z.array(member).min(2, '至少要有两个分项').describe('各分项的指标编码'),
});
const ratioSchema = z.strictObject({
  kind: z.literal('ratio').describe('比率等于部分除以整体'),
  ...relationBase,
  share: member.describe('比率的指标编码，单位为 %'),
  part: member.describe('分子的指标编码'),
  whole: member.describe('分母的指标编码'),
});
const partSchema = z.strictObject({
  kind: z.literal('part').describe('部分不大于整体'),
  ...relationBase,
  part: member.describe('部分的指标编码'),
  whole: member.describe('整体的指标编码'),
});
const changeSchema = z.strictObject({
  kind: z.literal('change').describe('与上一年相比增加或减少'),
  ...relationBase,
  indicator: member,
  direction: z.enum(['increase', 'decrease']).describe('increase 为增加，decrease 为减少'),
});

/**
 * An arithmetic relation that the text itself states, checked for every year in which all its members were observed. What
 * 约 or 以上 leaves open is neither agreed nor broken, and a ratio of a whole that may be nothing is not checked.
 *
 * - `sum`: the parts make up the total.
 * - `ratio`: `share` is `part` ÷ `whole` × 100; the denominator is declared, never guessed.
 * - `part`: `part` is counted within `whole`, so it cannot be larger.
 * - `change`: between the period before and this one the indicator moved in this direction.
 */
export const relationSchema = z.discriminatedUnion('kind', [sumSchema, ratioSchema, partSchema, changeSchema]);

/** What may be said of a relation that a program proposed. */
const answerToProposal = {
  unconfirmed: unconfirmedSchema,
  rejected: lineSchema.optional().describe('看似数量关系、其实不是的，写明为什么；不再核算，也不再提出'),
};

/**
 * A relation that one report's text spells out: it binds that year alone, for the year after may divide its numbers
 * otherwise. One with `rejected` is none, and is kept so that it is not proposed again.
 */
export const ownRelationSchema = z.discriminatedUnion('kind', [
  sumSchema.extend(answerToProposal),
  ratioSchema.extend(answerToProposal),
  partSchema.extend(answerToProposal),
]);

/** `indicators.yml`. */
export const indicatorsSchema = z.strictObject({
  indicators: z.array(indicatorSchema).describe('指标'),
  relations: z.array(relationSchema).optional().describe('指标之间的数量关系'),
});

export type IndicatorMeaning = z.infer<typeof indicatorMeaningSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type OwnRelation = z.infer<typeof ownRelationSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
