import { z } from 'zod';
import { ownRelationSchema } from './indicators.ts';
import { idSchema, lineSchema, periodSchema, unconfirmedSchema } from './scalars.ts';

/** Words that make a number less than exact, as reports print them before or after it. */
export const QUALIFIERS = ['约', '近', '超过', '余', '多', '以上', '以下', '左右', '以内', '不足'] as const;

/**
 * One quantity printed in a report, as staff record it in `figures.yml`.
 *
 * `value` is in the indicator's unit after scale words are applied (1.2万件 → 12000 件); `%` is 0–100, never a fraction.
 * A qualified value is compared within its rounding, never exactly. `quote` occurs exactly once in one paragraph of the
 * section, and holds the number with its unit and qualifier as printed. `period` is the year the number speaks of, the
 * report's own when left out. `printed` is for a number that the reader cannot read, 三分之二 or 3年6个月: the words of the
 * quote that print it, while `value` says what a person makes of them. In a table the quote is of a row, from its head
 * on, and `column` says in which of its cells the number stands, by the head of the column or its number from 1.
 */
export const observationSchema = z.strictObject({
  indicator: idSchema.describe('指标编码，见 indicators.yml'),
  value: z.number().describe('数值，按指标的单位'),
  qualifier: z.enum(QUALIFIERS).optional().describe('限定词，与原文一致'),
  period: periodSchema.optional().describe('数字所说的年份，省略即报告年度'),
  section: idSchema.describe('所在章节，即文件名去掉序号'),
  quote: lineSchema.describe('原文中含有这个数字的一小段，逐字照录，在该节中只出现一次'),
  column: z
    .union([lineSchema, z.int().positive()])
    .optional()
    .describe('只用于表格里的数字：它所在那一列的表头，逐字照录；表头空着或有两列相同的，写第几列，如 3。引文录那一行'),
  printed: lineSchema
    .optional()
    .describe(
      '只用于程序读不懂的数字（如“三分之二”）：引文里印着这个数字的几个字，逐字照录；数值由人换算，网页上标明“人工登记”',
    ),
  unconfirmed: unconfirmedSchema,
});

/** A numeral of the text that is no figure, and why. */
const excusedNumeralSchema = z.strictObject({
  section: idSchema.describe('所在章节，即文件名去掉序号'),
  quote: lineSchema.describe('原文中含有这个数字的一小段，在该节中只出现一次；其中的数字都不计入数据'),
  reason: lineSchema.describe('为什么不是数据'),
  unconfirmed: unconfirmedSchema,
});

/**
 * What the source itself gets wrong, and why it stands as printed; the pages then say so. Of a relation that its numbers
 * break, `relation` is the id; of what the text says of a change, 较上年减少4件, `quote` is words of the section that hold
 * it and stand there exactly once.
 */
const acknowledgementSchema = z
  .strictObject({
    relation: idSchema.optional().describe('数量关系不相符时写：关系编码，见 indicators.yml 或本文件的 relations'),
    section: idSchema.optional().describe('正文所说的增减与登记的数不符时写：所在章节，即文件名去掉序号'),
    quote: lineSchema
      .optional()
      .describe('正文所说的增减与登记的数不符时写：说增减的那一小段，数字也在内，逐字照录，在该节中只出现一次'),
    reason: lineSchema.describe('原文为何不相符，会显示在网页上'),
  })
  .refine(({ relation, quote }) => (relation === undefined) !== (quote === undefined), {
    path: ['relation'],
    error: 'relation（数量关系）与 quote（正文所说的增减）写一个，也只写一个',
  })
  .refine(({ section, quote }) => quote === undefined || section !== undefined, {
    path: ['section'],
    error: '正文所说的增减，要写明在哪一节',
  })
  .refine(({ relation, section }) => relation === undefined || section === undefined, {
    path: ['section'],
    error: '数量关系不写 section',
  })
  .meta({
    oneOf: [{ required: ['relation'] }, { required: ['quote'] }],
    dependencies: { quote: ['section'], section: ['quote'] },
  });

/** An indicator that the year before has and this year has not, on purpose; without it a changed id would go unseen. */
const droppedIndicatorSchema = z.strictObject({
  indicator: idSchema.describe('上一年度有、本年度没有的指标编码'),
  reason: lineSchema.describe('本年度为什么没有，如报告不再写这个数字'),
  unconfirmed: unconfirmedSchema,
});

/** More entries of a kind no report has: the longest print 1,000 numbers. */
const MOST_ENTRIES = 3_000;

function list<Entry extends z.ZodType>(entry: Entry): z.ZodArray<Entry> {
  return z.array(entry).max(MOST_ENTRIES, `最多 ${MOST_ENTRIES} 条，一份报告没有这么多数字`);
}

/** `reports/<year>/figures.yml`: the ledger of one year. */
export const figuresSchema = z.strictObject({
  observations: list(observationSchema).describe('数据'),
  excused: list(excusedNumeralSchema).optional().describe('不是数据的数字'),
  dropped: list(droppedIndicatorSchema).optional().describe('上一年度有、本年度没有的指标'),
  relations: list(ownRelationSchema).optional().describe('本年度正文自己写明的数量关系，只管这一年'),
  acknowledged: list(acknowledgementSchema)
    .optional()
    .describe('原文自身不相符、经确认保留的数量关系，以及与登记的数不符的增减'),
});

export type Qualifier = (typeof QUALIFIERS)[number];
export type Observation = z.infer<typeof observationSchema>;
export type ExcusedNumeral = z.infer<typeof excusedNumeralSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type Figures = z.infer<typeof figuresSchema>;

/**
 * What the commands write as the reason why a report has no number for an indicator, where staff give no better one. It
 * says no more than that the number is missing.
 */
export const PLAIN_REASON = '今年的报告没有写这个数字';
