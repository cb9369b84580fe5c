import { z } from 'zod';
import { rewordedSchema } from './reworded.ts';
import { idSchema, lineSchema } from './scalars.ts';

/** One indicator of a chart, and what the chart calls it: shorter than its name, since the chart's title says the rest. */
export const chartSeriesSchema = z.strictObject({
  indicator: idSchema.describe('指标编码，见 indicators.yml'),
  label: lineSchema.optional().describe('图上的短名称，省略即用指标的名称'),
  open: z.boolean().optional().describe('true 表示这一项还没有结果，如“正在审理”，图上画成空心'),
});

const series = chartSeriesSchema.describe('一个指标，写 indicator 和 label（图上的短名称）');
const base = {
  title: lineSchema.optional().describe('这一幅的小标题；一张图只有一幅时可以省略'),
};

/**
 * One drawing of a chart, on one axis. The years come from the reports by themselves.
 *
 * - `parts`: the parts of a total, each as a share of it; drawn only where what was observed makes up the total.
 * - `share`: a part beside its whole, with the rate that the report prints, if it prints one.
 * - `compare`: like beside like.
 * - `trend`: one indicator or several over the years, comparison years of the reports among them.
 * - `numbers`: numbers of different units, which no axis can hold; they are printed, not drawn.
 */
export const chartPanelSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parts').describe('分项与合计'),
    ...base,
    total: series.describe('合计的指标'),
    series: z.array(series).min(2, '至少要有两个分项').describe('各分项的指标，按图上的顺序'),
  }),
  z.strictObject({
    kind: z.literal('share').describe('部分与整体'),
    ...base,
    whole: series.describe('整体的指标'),
    part: series.describe('其中一部分的指标'),
    share: series.optional().describe('报告写明的比率，单位为 %；报告没有写就省略，不要自己算'),
  }),
  z.strictObject({
    kind: z.literal('compare').describe('并列比较'),
    ...base,
    series: z.array(series).min(2, '至少要有两个指标才能比较').describe('并列比较的指标，单位相同'),
  }),
  z.strictObject({
    kind: z.literal('trend').describe('历年变化'),
    ...base,
    series: z.array(series).min(1, '至少要有一个指标').describe('看历年变化的指标，单位相同'),
    periods: z
      .record(z.string().regex(/^\d{4}$/, '写四位数的年份'), lineSchema)
      .optional()
      .describe('某些年份在图上的叫法，如 "2018": 印发前；不写就用年份'),
  }),
  z.strictObject({
    kind: z.literal('numbers').describe('只列数字，不画图'),
    ...base,
    series: z.array(series).min(1, '至少要有一个指标').describe('只列数字、不画图的指标，单位可以不同'),
  }),
]);

/** What a chart says, and how: frozen with every report that it is drawn of. */
export const chartMeaningSchema = z.strictObject({
  title: lineSchema.describe('图的标题'),
  statement: lineSchema.describe('这张图说明的一句话；数字写成 {指标编码}，由各年数据自动填入'),
  panels: z.array(chartPanelSchema).min(1, '至少要有一幅').describe('图的各幅，单位不同的数字分幅画'),
});

/** What a chart may have said before. */
export const chartWordsSchema = chartMeaningSchema.partial();

/**
 * One chart. `statement` is one plain sentence that the chart shows to be true; its numbers are placeholders that the
 * ledger fills anew each year:
 *
 * - `{legal-aid-cases-closed}`: the report's own value of an indicator, `1243件`;
 * - `{change:internal-divisions}`: how it moved since the value before, `由344个增至346个`;
 * - `{largest}`: the largest of the first panel's parts or compared indicators, `不予受理5件`;
 * - `{year}`: the report's year.
 */
export const chartSchema = z.strictObject({
  id: idSchema.describe('图的编码，出现在网址里，定下后不再更改'),
  ...chartMeaningSchema.shape,
  places: z
    .array(z.enum(['home', 'section']))
    .refine((places) => new Set(places).size === places.length, '同一处不要写两次')
    .meta({ uniqueItems: true })
    .describe('除“图表”页外还放在哪里：home 首页，section 数字所在的部分；可以写 []'),
  reworded: rewordedSchema(chartWordsSchema),
});

/** Each is worked out for every year, and has a page of its own. */
const MOST_CHARTS = 1_000;

/** `charts.yml`. */
export const chartsSchema = z.strictObject({
  charts: z
    .array(chartSchema)
    .max(MOST_CHARTS, `最多 ${MOST_CHARTS} 张图，再多没有人看得完`)
    .describe('图表，按网站上的顺序'),
});

export type ChartSeriesEntry = z.infer<typeof chartSeriesSchema>;
export type ChartPanelDefinition = z.infer<typeof chartPanelSchema>;
export type ChartMeaning = z.infer<typeof chartMeaningSchema>;
export type ChartDefinition = z.infer<typeof chartSchema>;
export type Charts = z.infer<typeof chartsSchema>;
