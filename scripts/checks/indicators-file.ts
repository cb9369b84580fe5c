import type { Finding } from '../../src/report/finding.ts';
import type { ParsedContent } from '../lib/parsed-content.ts';

/** Where a report has figures, indicators.yml says what they are. */
export function checkIndicatorsFile({ indicators, reports, findings }: ParsedContent): Finding[] {
  const file = 'indicators.yml';
  const withFigures = reports.filter(({ figures }) => figures).map(({ name }) => name);
  if (indicators || withFigures.length === 0 || findings.some((finding) => finding.file === file)) return [];
  return [
    {
      file,
      line: 1,
      column: 1,
      rule: 'indicators/missing-file',
      severity: 'error',
      message: `缺少文件 ${file}：${withFigures.join('、')}年的 figures.yml 登记了数字，每个数字的名称、单位和含义却要写在这里，没有它数字无法发布。`,
      hint: '从备份恢复这个文件；若是新建网站，从本项目的 content 文件夹复制一份再修改。',
    },
  ];
}
