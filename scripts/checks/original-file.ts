import { hashBytes, isOriginalIntact } from '../../src/content/hashes.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { isDraft } from '../lib/site-pages.ts';

/**
 * The stored original is there, and is byte for byte the one on record; a draft that records none needs none yet. Left
 * out where it cannot be read: that has its own finding, and bytes that must be converted first cannot stay the ones on
 * record.
 */
export function checkOriginalFiles({ reports, findings }: ParsedContent): Finding[] {
  return reports.flatMap((folder): Finding[] => {
    const recorded = folder.report?.data?.original?.sha256;
    const file = folder.original?.path ?? `reports/${folder.name}/original.txt`;
    if (findings.some((finding) => finding.file === file)) return [];
    if (!folder.original && recorded === undefined && isDraft(folder)) return [];
    if (!folder.original && folder.report) {
      return [
        {
          file,
          line: 1,
          column: 1,
          rule: 'original/missing',
          severity: 'error',
          message: '缺少 original.txt。没有存档的原文，就无法证明网站上的文字与公布的报告一致。',
          hint: '从备份或版本库找回它；实在没有，就从原网页重新复制全文，并更新 report.yml 里的 sha256。',
        },
      ];
    }
    if (!folder.original || recorded === undefined || isOriginalIntact(folder)) return [];
    const actual = hashBytes(folder.original.bytes);
    return [
      {
        file,
        line: 1,
        column: 1,
        rule: 'original/changed',
        severity: 'error',
        message:
          `original.txt 被改动过：校验值现为 ${actual.slice(0, 8)}…，report.yml 里记录的是 ${recorded.slice(0, 8)}…。` +
          '它是公布时的原样，改动之后，全文核对就没有了依据。',
        hint:
          '从备份或版本库恢复它，不要编辑，也不要转换编码或换行。' +
          (folder.report?.data?.status === 'draft'
            ? `若确是重新存档，把 report.yml 里的 sha256 改为 ${actual}。`
            : '报告已经发布，原文有误也不改这里，写进 report.yml 的 corrections。'),
      },
    ];
  });
}
