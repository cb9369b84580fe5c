import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** The first year whose report the national rule applied to when it was due. */
const FIRST_YEAR = 2019;

/** A report is published by 31 March of the year after. Only a warning: a true date stays, however late. */
export function checkLatePublication({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { year, published } = report?.data ?? {};
    if (!report || year === undefined || published === undefined || year < FIRST_YEAR) return [];
    if (published.slice(0, 10) <= `${year + 1}-03-31`) return [];
    return [
      {
        ...report.locate(['published']),
        rule: 'report/published-late',
        severity: 'warning',
        message: `${year}年度的报告发布于 ${published}，晚于 ${year + 1}年3月31日，年度报告最晚应当在那一天公布。`,
        hint: '对照原网页，若日期写错了就改正；若确实晚了，照实写，不必改。',
      },
    ];
  });
}
