import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A report is signed before it is published. */
export function checkReportDates({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { published, signed } = report?.data ?? {};
    if (!report || published === undefined || signed === undefined || published.slice(0, 10) >= signed) return [];
    return [
      {
        ...report.locate(['published']),
        rule: 'report/published-before-signed',
        severity: 'error',
        message: `发布时间 ${published} 早于成文日期 ${signed}，其中必有一个写错；网页上的日期不能有误。`,
        hint: '对照原网页的发布时间和正文末尾的日期，改正 published 或 signed。',
      },
    ];
  });
}
