import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';

/** A published report has the record of its publication, and its original is the one of then; a draft has none. */
export function checkPublishedRecords({ reports, findings }: ParsedContent): Finding[] {
  return reports.flatMap((folder): Finding[] => {
    const { name, report, record } = folder;
    const file = record?.path ?? `reports/${name}/published.yml`;
    const start = { file, line: 1, column: 1, severity: 'error' as const };
    if (!report?.data || findings.some((finding) => finding.file === file)) return [];
    if (report.data.status === 'draft') {
      if (!record) return [];
      return [
        {
          ...start,
          rule: 'published/draft',
          message: '这份报告有发布记录，status 却是 draft：发布过的报告不能改回草稿，读者手里的链接会失效。',
          hint: '把 report.yml 的 status 改回 published；若确实从未对外发布，删去 published.yml。',
        },
      ];
    }
    if (!record) {
      return [
        {
          ...start,
          rule: 'published/no-record',
          message: '已发布的报告缺少发布记录 published.yml，以后数据若有改动，无从察觉。',
          hint: `曾经有过的，从备份或版本库找回它；从未有过的，运行 npm run publish-report -- ${name}，由程序写成。`,
        },
      ];
    }
    return checkOriginal(folder);
  });
}

function checkOriginal({ report, record }: ParsedReport): Finding[] {
  const now = report?.data?.original?.sha256;
  const then = record?.data?.original;
  if (!report || now === undefined || then === undefined || now === then) return [];
  return [
    {
      ...report.locate(['original', 'sha256']),
      rule: 'published/other-original',
      severity: 'error',
      message: `这里记的原文是 ${now.slice(0, 8)}…，发布时的原文是 ${then.slice(0, 8)}…。发布以后原文不能换，换了就看不出文字改过。`,
      hint: `从备份或版本库恢复发布时的 original.txt，把 sha256 改回 ${then}；文字有误的，写进 corrections。`,
    },
  ];
}
