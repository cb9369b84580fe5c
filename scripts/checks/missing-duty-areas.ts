import type { Finding } from '../../src/content/finding.ts';
import type { DutyArea } from '../../src/content/schemas/duty-areas.ts';
import type { ParsedContent, ParsedSection } from '../../src/report/parsed-content.ts';
import { findDutyAreas } from '../lib/section-identity.ts';

/**
 * Every duty area of a report's outline has a section. A file named after the area counts even when its front matter
 * is wrong: that is reported where it is wrong.
 */
export function checkMissingDutyAreas({ reports, outlines }: ParsedContent): Finding[] {
  return reports.flatMap((report): Finding[] => {
    const { report: file, sections } = report;
    if (!file) return [];
    return (findDutyAreas(report, outlines?.data) ?? [])
      .filter((area) => !sections.some((section) => covers(section, area)))
      .map(({ id, title }) => ({
        ...file.locate(['outline']),
        rule: 'report/missing-duty-area',
        severity: 'error',
        message: `纲要中的职责领域“${title}”（${id}）没有对应的一节，读者会以为报告没有写这项工作。`,
        hint: `在 reports/${report.name} 里加上文件 NN-${id}.md（NN 是两位序号），写明 kind: duty-area 和 dutyArea: ${id}。`,
      }));
  });
}

function covers(section: ParsedSection, area: DutyArea): boolean {
  return section.slug === area.id || (section.data?.kind === 'duty-area' && section.data.dutyArea === area.id);
}
