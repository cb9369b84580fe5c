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

/** What editors say of a report is called so, with what it is of behind a colon. */
export const EDITORIAL_NAMES = {
  outline: '纲要',
  kind: '类别',
  areas: '职责领域',
  look: '排印',
  excuse: '不是数据的理由',
  drop: '没有这个数字的理由',
  relation: '数量关系',
  term: '术语解释',
} as const;

/** Whether a fact is of what editors say, by its name. */
export function isEditorialName(fact: string): boolean {
  const [kind = ''] = fact.split('：');
  return (Object.values(EDITORIAL_NAMES) as string[]).includes(kind);
}
