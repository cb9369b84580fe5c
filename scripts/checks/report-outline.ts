import { findNearest } from '../../src/text/nearest.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A report names an outline that duty-areas.yml has. */
export function checkReportOutlines({ reports, outlines }: ParsedContent): Finding[] {
  if (!outlines?.data) return [];
  const known = Object.keys(outlines.data);
  return reports.flatMap(({ report }): Finding[] => {
    if (!report?.data || known.includes(report.data.outline)) return [];
    const nearest = findNearest(report.data.outline, known);
    return [
      {
        ...report.locate(['outline']),
        rule: 'report/unknown-outline',
        severity: 'error',
        message: `duty-areas.yml 里没有“${report.data.outline}”这部纲要，无法知道报告应有哪些职责领域。`,
        hint: `${nearest ? `是不是 "${nearest}"？` : ''}可以写的有：${known.map((year) => `"${year}"`).join('、')}。新纲要请先加进 duty-areas.yml。`,
      },
    ];
  });
}
