/** What readers and staff call what a report says of itself, by its key in report.yml. */
export const FACT_NAMES = {
  year: '报告年度',
  title: '标题',
  issuer: '发文机关',
  addressee: '主送机关',
  number: '发文字号',
  source: '来源',
  published: '发布时间',
  signed: '成文日期',
  outline: '依据的纲要',
  'original.url': '原文网址',
} as const;
