import type { Report } from '../content/schemas/report.ts';
import type { SectionKind } from '../content/schemas/section.ts';

/**
 * Say what a report is, to who has never seen one:
 * `濉溪县人民政府向县委报告：2019年依法行政做了哪些工作，还有哪些问题，2020年准备做什么。` It promises only what the report has.
 */
export function introduceReport(
  { year, issuer, addressee }: Pick<Report, 'year' | 'issuer' | 'addressee'>,
  kinds: readonly SectionKind[],
): string {
  const contents = [
    `${year}年依法行政做了哪些工作`,
    ...(kinds.includes('problems') ? ['还有哪些问题'] : []),
    ...(kinds.includes('next-year') ? [`${year + 1}年准备做什么`] : []),
  ];
  return `${issuer}${addressee === undefined ? '' : `向${addressee}`}报告：${contents.join('，')}。`;
}
