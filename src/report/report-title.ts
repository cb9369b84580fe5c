import { readTitle } from './letter.ts';

const SHORTEST = 6;
const LONGEST = 90;
/** How titles of reports end, a remark in brackets behind it or not: 报告（公开稿）. */
const KIND = /(?:报告|总结|情况|年报|综述|白皮书|汇报)(?:（[^（）]{1,12}）)?$/u;
const MATTER = /法治|法制|依法行政|依法治/u;
/** A sentence may end like a title, a list of a page's columns may, and a subtitle may. */
const NO_TITLE = /[。；！？：，,;>|]|^(?:现将|现就|特此|以上|根据|按照|[—－-])/u;

/** Whether a line ends as titles of reports do. */
export function endsAsTitle(line: string): boolean {
  return KIND.test(line);
}

/** Whether a line is of the matter of these reports. */
export function isOfMatter(line: string): boolean {
  return MATTER.test(line);
}

/** Whether a line is no part of a title, by its marks or how it begins. */
export function isNoTitle(line: string): boolean {
  return NO_TITLE.test(line);
}

/** Whether words read as the whole title of a report: ……关于……年度法治政府建设情况的报告, ……年法治政府建设年度报告. */
export function isReportTitle(words: string): boolean {
  const saysWhat = isOfMatter(words) || words.includes('关于') || readTitle(words).year !== undefined;
  return words.length >= SHORTEST && words.length <= LONGEST && !isNoTitle(words) && endsAsTitle(words) && saysWhat;
}
