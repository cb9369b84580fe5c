import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { isMade } from '../content/schemas/made-files.ts';
import { type AssembledContent, isDraft } from '../report/report.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/file-other': {
    severity: 'error',
    step: 'form',
    meaning: 'PDF 或长图不是程序做的那一份',
    advice: '移到别处，再做一次；或从备份找回',
  },
  'published/file-unrecorded': {
    severity: 'warning',
    step: 'form',
    meaning: 'PDF 或长图没有记在 `made-files.yml` 里，网站不提供',
    advice: '重做一次，就记上了',
  },
});

/** Files that a browser made of published reports: they are the ones that were made. */
export const MADE_FILES: Subject = { rules: RULES.rules, checks: [checkMadeFiles] };

const AGAIN = '在工作台“发布”那一步按“做 PDF 和图片”，或运行 npm run pdf';

/** Before there was such a list, files were kept without their hash: nothing tells whether they are still the same. */
function checkMadeFiles({ reports, madeFiles, findings }: AssembledContent): Finding[] {
  if (madeFiles && findings.some(({ file }) => file === madeFiles.path)) return [];
  const strange = reports
    .filter((report) => !isDraft(report))
    .flatMap(({ made }) => made.filter(({ path, sha256 }) => !isMade(madeFiles?.data, path, sha256)));
  return strange.map(({ path, sha256 }) =>
    madeFiles
      ? RULES.raise('published/file-other', wholeFile(path), {
          message: `这个文件（校验值 ${sha256.slice(0, 8)}…）不是程序做的那一份，made-files.yml 里没有它。读者下载的必须是照报告做出来的，网站不能提供它。`,
          hint: `把它移到别处（或从备份找回原来的一份），再${AGAIN}，会照报告重做并记上。`,
        })
      : RULES.raise('published/file-unrecorded', wholeFile(path), {
          message: '这个文件是以前做的，没有记下校验值，看不出是不是原来的那一份，网站先不提供它。',
          hint: `${AGAIN}：会照报告重做，并记在 made-files.yml 里。`,
        }),
  );
}
