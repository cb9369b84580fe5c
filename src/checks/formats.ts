import type { Finding } from '../content/finding.ts';
import { CONTENT_FORMAT } from '../content/format.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';
import { listOldFiles } from '../upgrade/old-files.ts';
import { readFormat, sayNewer } from '../upgrade/plan-upgrade.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'content/older-format': {
    severity: 'error',
    step: 'form',
    meaning: '文件还是旧版程序的写法',
    advice: '运行 `npm run upgrade`，由程序改写，不必手改',
  },
  'content/newer-format': {
    severity: 'error',
    step: 'form',
    meaning: '内容是用更新的程序存的',
    advice: '把程序更新到较新的版本；不要改 `format`',
  },
});

/** Whether contents are written as this program writes them. */
export const FORMATS: Subject = { rules: RULES.rules, checks: [checkOlderFormat, checkNewerFormat] };

function checkOlderFormat(content: AssembledContent): Finding[] {
  return listOldFiles(content).flatMap(({ file, conversions }) =>
    conversions.map(({ what }) =>
      RULES.raise('content/older-format', file.locate([]), {
        message: '这个文件有旧版程序的写法，这里的程序读不了。同一文件的其他提示，多半也是因为这个。',
        hint: `运行 npm run upgrade，先列出要改什么，再由程序改：${what}。`,
      }),
    ),
  );
}

function checkNewerFormat(content: AssembledContent): Finding[] {
  const format = readFormat(content);
  if (!content.site || format <= CONTENT_FORMAT) return [];
  return [
    RULES.raise('content/newer-format', content.site.locate(['format']), {
      message: sayNewer(format),
      hint: '更新程序以后再检查。用旧程序改新内容，会丢掉它不认识的东西。',
    }),
  ];
}
