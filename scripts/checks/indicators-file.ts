import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Where a report has figures, or the site has charts, indicators.yml says what they are of. */
export function checkIndicatorsFile({ indicators, charts, reports, findings }: ParsedContent): Finding[] {
  const file = 'indicators.yml';
  const withFigures = reports.filter(({ figures }) => figures).map(({ name }) => name);
  if (indicators || findings.some((finding) => finding.file === file)) return [];
  if (withFigures.length === 0 && !charts?.data?.charts.length) return [];
  const purpose =
    withFigures.length > 0
      ? `${withFigures.join('、')}年的 figures.yml 登记了数字，每个数字的名称、单位和含义却要写在这里，没有它数字无法发布。`
      : 'charts.yml 写了图表，图上的指标却要写在这里，没有它画不出图。';
  return [
    {
      file,
      line: 1,
      column: 1,
      rule: 'indicators/missing-file',
      severity: 'error',
      message: `缺少文件 ${file}：${purpose}`,
      hint: '从备份恢复这个文件；若是新建网站，从本项目的 content 文件夹复制一份再修改。',
    },
  ];
}
