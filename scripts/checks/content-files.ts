import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

const IMPORT_HINT =
  '把从政府网站复制的报告全文存成文本文件，运行 npm run new -- 2020 --from 原文.txt（年份按报告的年度写），就会生成报告的文件夹';

/** Files and reports that every site needs must be there. */
export function checkContentFiles(content: ParsedContent): Finding[] {
  const { site, outlines, reports, findings } = content;
  const isUnreadable = (file: string): boolean => findings.some((finding) => finding.file === file);
  if (isUnreadable('.')) return [];
  if (!site && !outlines && reports.length === 0 && findings.length === 0) {
    return [
      describe('.', 'content/empty', '内容文件夹不存在，或者里面什么也没有，无法生成网站。', [
        `检查 CONTENT_DIR 是否写对（不写时为 content）。若是新建网站：从本项目复制 content/site.yml 和 content/duty-areas.yml；${IMPORT_HINT}。`,
      ]),
    ];
  }
  const needed = [
    { file: 'site.yml', found: site, purpose: '网站的名称和主办单位写在这里' },
    { file: 'duty-areas.yml', found: outlines, purpose: '各节所属的职责领域写在这里' },
    ...reports.map(({ name, report }) => ({
      file: `reports/${name}/report.yml`,
      found: report,
      purpose: '报告的标题、日期和原文出处写在这里',
    })),
  ];
  const missing = needed
    .filter(({ file, found }) => !found && !isUnreadable(file))
    .map(({ file, purpose }) =>
      describe(file, 'content/missing-file', `缺少文件 ${file}：${purpose}，没有它无法生成网站。`, [
        file.startsWith('reports/')
          ? `从往年的文件夹复制一份再修改；或者${IMPORT_HINT}。这个文件夹若不是报告，请移出 reports。`
          : '从本项目的 content 文件夹复制一份再修改。',
      ]),
    );
  if (reports.length > 0 || findings.some(({ file }) => /^reports(?:\/[^/]+)?$/.test(file))) return missing;
  return [
    ...missing,
    describe('reports', 'content/no-reports', '还没有任何报告，网站没有内容可发布。', [`${IMPORT_HINT}。`]),
  ];
}

function describe(file: string, rule: string, message: string, [hint]: [string]): Finding {
  return { file, line: 1, column: 1, rule, severity: 'error', message, hint };
}
