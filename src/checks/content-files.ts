import { CONTENT_FILE_NAMES, matchContentNames, readCopiedName } from '../content/file-names.ts';
import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { type AssembledContent, isDraft } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'content/empty': { severity: 'error', meaning: '内容文件夹是空的或不存在', advice: '看一看终端是不是在网站文件夹里' },
  'content/missing-file': { severity: 'error', step: 'form', meaning: '缺少一个必有的文件', advice: '从留底里找回它' },
  'content/misnamed-file': { severity: 'error', step: 'form', meaning: '文件名写法不对', advice: '照提示改名' },
  'content/unused-file': {
    severity: 'warning',
    meaning: '内容文件夹里有程序不读的文件，多半是副本或写错了名字',
    advice: '照提示改名；多余的移走',
  },
  'content/no-reports': { severity: 'error', meaning: '一份报告也没有', advice: '在工作台里放入报告的文件' },
  'content/only-drafts': { severity: 'warning', meaning: '所有报告都是草稿', advice: '发布一份，再生成网站' },
});

/** Files and reports that every site needs. */
export const CONTENT_FILES: Subject = { rules: RULES.rules, checks: [checkContentFiles, checkNames, checkOnlyDrafts] };

const IMPORT_HINT = '打开工作台（npm run desk），放入报告的文件，就会生成报告的文件夹';

/** Files and reports that every site needs must be there. */
function checkContentFiles(content: AssembledContent): Finding[] {
  const { site, indicators, reports, names, findings } = content;
  const isUnreadable = (file: string): boolean => findings.some((finding) => finding.file === file);
  if (isUnreadable('.')) return [];
  if (!site && !indicators && reports.length === 0 && findings.length === 0) {
    return [
      RULES.raise('content/empty', wholeFile('.'), {
        message: '内容文件夹不存在，或者里面什么也没有，无法生成网站。',
        hint: `检查 CONTENT_DIR 是否写对（不写时为 content）。若是新建网站：${IMPORT_HINT}，并问是哪个县的网站，写好 site.yml。`,
      }),
    ];
  }
  const needed = [
    { file: 'site.yml', found: site, purpose: '网站的名称和主办单位写在这里' },
    ...reports.map(({ name, report }) => ({
      file: `reports/${name}/report.yml`,
      found: report,
      purpose: '报告的标题、日期和原文出处写在这里',
    })),
  ];
  const missing = needed
    .filter(({ file, found }) => !found && !isUnreadable(file))
    .map(({ file, purpose }) =>
      RULES.raise('content/missing-file', wholeFile(file), {
        message: `缺少文件 ${file}：${purpose}，没有它无法生成网站。`,
        hint: file.startsWith('reports/')
          ? `从往年的文件夹复制一份再修改；或者${IMPORT_HINT}。这个文件夹若不是报告，请移出 reports。`
          : '从本项目的 content 文件夹复制一份再修改。',
      }),
    );
  if (reports.length > 0 || findings.some(({ file }) => /^reports(?:\/[^/]+)?$/.test(file))) return missing;
  return [
    ...missing,
    RULES.raise('content/no-reports', wholeFile('reports'), {
      message: '还没有任何报告，网站没有内容可发布。',
      hint: `${suggestFolder(names)}${IMPORT_HINT}。`,
    }),
  ];
}

/** A folder that may be that of reports, renamed. */
function suggestFolder(names: readonly string[]): string {
  const renamed = names.find((name) => /^(?:reports?|(?:年度)?报告)$/iu.test(name) && name !== 'reports');
  return renamed === undefined ? '' : `若报告都在“${renamed}”里，把这个文件夹改名为 reports；若是新建网站，`;
}

/** Files of the content folder bear their own names. One that nobody misses would be left out in silence. */
function checkNames({ names }: AssembledContent): Finding[] {
  const matched = matchContentNames(names);
  const misnamed = [...matched].filter(([meant, name]) => meant !== name);
  const unused = names.filter((name) => !misnamed.some(([, other]) => other === name) && !matched.has(name));
  return [
    ...misnamed.map(([meant, name]) =>
      RULES.raise('content/misnamed-file', wholeFile(name), {
        message: `文件名“${name}”不合规定，里面的内容不会进入网站。`,
        hint: `是不是“${meant}”？改成这个名字。看不到文件名末尾的部分时，先在文件夹的“查看”里勾选“文件扩展名”。`,
      }),
    ),
    ...unused.flatMap(describeUnused),
  ];
}

/** Files that are nothing of the content's, a README among them, may lie there; what looks like content may not. */
function describeUnused(name: string): Finding[] {
  const [copied] = matchContentNames([readCopiedName(name) ?? name]).keys();
  if (copied === undefined && !/\.ya?ml(?:\.txt)?$/iu.test(name)) return [];
  const nearest = findNearest(name, CONTENT_FILE_NAMES);
  return [
    RULES.raise('content/unused-file', wholeFile(name), {
      message: `内容文件夹里的“${name}”不起作用，程序不读它。`,
      hint:
        copied !== undefined
          ? `它像是 ${copied} 的副本。多余的话删去它，或移出这个文件夹；若它才是要用的，替换掉 ${copied}。`
          : `${nearest === undefined ? '' : `是不是“${nearest}”？若是，改成这个名字。`}这里读的只有 ${CONTENT_FILE_NAMES.join('、')} 和 reports 里的报告；多余的移出这个文件夹。`,
    }),
  ];
}

/** A site of drafts alone can be worked on, but not built. */
function checkOnlyDrafts({ reports }: AssembledContent): Finding[] {
  if (reports.length === 0 || !reports.every(isDraft)) return [];
  return [
    RULES.raise('content/only-drafts', wholeFile('reports'), {
      message: '所有报告都是草稿，网站没有可以发布的内容，npm run build 和 npm start 会停下来。',
      hint: '只想看草稿，运行 npm run dev；可以发布时，运行 npm run publish-report，后面写上年份。',
    }),
  ];
}
