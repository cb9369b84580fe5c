import { findNearest } from '../../src/text/nearest.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent, ParsedSection } from '../../src/report/parsed-content.ts';
import { listKnownAreaIds } from '../lib/section-identity.ts';

/** A section names a duty area of its own report's outline. */
export function checkSectionDutyAreas({ reports, outlines }: ParsedContent): Finding[] {
  return reports.flatMap((report) => {
    const known = listKnownAreaIds(report, outlines?.data);
    return known ? report.sections.flatMap((section) => checkSection(section, known)) : [];
  });
}

function checkSection(section: ParsedSection, known: readonly string[]): Finding[] {
  if (section.data?.kind !== 'duty-area' || known.includes(section.data.dutyArea)) return [];
  const { dutyArea } = section.data;
  const nearest = findNearest(dutyArea, known);
  return [
    {
      ...section.locate(['dutyArea']),
      rule: 'section/unknown-duty-area',
      severity: 'error',
      message: `报告所依据的纲要里没有职责领域“${dutyArea}”，这一节无处归类。`,
      hint: `${nearest ? `是不是“${nearest}”？` : ''}可以写的有：${known.join('、')}。纲要之外的部分请写 kind: other。`,
    },
  ];
}
