import type { AssembledContent } from '../../report/report.ts';

const SHARED: Readonly<Record<string, string>> = {
  'site.yml': '网站信息',
  'duty-areas.yml': '县里自己的职责领域',
  'indicators.yml': '指标',
  'charts.yml': '图表',
  'glossary.yml': '术语解释',
  'everyday-words.yml': '平常的说法',
};

const OF_REPORT: Readonly<Record<string, string>> = {
  'report.yml': '基本情况',
  'figures.yml': '数据',
  'follow-up.yml': '上年计划的核对',
  'original.txt': '原文存档',
  'published.yml': '发布记录',
};

/** What a file of the content folder is to people: `2022年度的数据`, `2019年度“存在问题”一节`. */
export function nameFile(path: string, { reports }: Pick<AssembledContent, 'reports'>): string {
  const [, year, name = ''] = /^reports\/([^/]+)\/(.+)$/u.exec(path) ?? [];
  if (year === undefined) {
    const stem = reports.flatMap(({ sections }) => sections).find(({ fileStem }) => path === `${fileStem}.md`);
    return SHARED[path] ?? OF_REPORT[path] ?? stem?.title ?? path;
  }
  const section = reports.flatMap(({ sections }) => sections).find((one) => one.path === path);
  if (section) return `${year}年度“${section.title}”一节`;
  return `${year}年度的${OF_REPORT[name] ?? name}`;
}
