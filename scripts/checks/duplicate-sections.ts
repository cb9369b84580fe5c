import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { type DuplicateSection, listDuplicates } from '../lib/section-identity.ts';

/** No two sections of a report are the same part of it. */
export function checkDuplicateSections({ reports }: ParsedContent): Finding[] {
  return reports.flatMap((report) => listDuplicates(report).map(describeDuplicate));
}

function describeDuplicate({ section, first, data }: DuplicateSection): Finding {
  if (data.kind === 'duty-area') {
    return {
      ...section.locate(['dutyArea']),
      rule: 'section/duplicate-duty-area',
      severity: 'error',
      message: `职责领域“${data.dutyArea}”已由 ${first.fileStem}.md 写明，一个领域只能有一节，否则两节会争用同一个网址。`,
      hint: '改成这一节真正所属的领域，文件名也相应修改；若是误存的副本，删去这个文件。',
    };
  }
  return {
    ...section.locate(['kind']),
    rule: 'section/duplicate-kind',
    severity: 'error',
    message: `“kind: ${data.kind}”的一节已经有了（${first.fileStem}.md），一份报告只能有一节。`,
    hint: '改成这一节真正的类别，其他部分写 kind: other；若是误存的副本，删去这个文件。',
  };
}
