import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A report's folder bears its year, so that no two reports are of one year. */
export function checkReportFolders({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ name, report }): Finding[] => {
    if (!report?.data || name === String(report.data.year)) return [];
    const { year } = report.data;
    return [
      {
        ...report.locate(['year']),
        rule: 'report/folder-name',
        severity: 'error',
        message: `文件夹名是“${name}”，这里的年度却是 ${year}。网址以年度为准，两者不一致会找不到报告。`,
        hint: `年度若正确，把文件夹改名为 ${year}；否则改正 year。`,
      },
    ];
  });
}
