import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent, ParsedReport, ParsedSection } from '../../src/report/parsed-content.ts';
import { findDutyAreas } from '../lib/section-identity.ts';
import { isDraft } from '../lib/site-pages.ts';

/** Nobody has yet compared a section with the duty area that a program gave it; no report is published like that. */
export function checkUnconfirmedSections({ reports, outlines }: ParsedContent): Finding[] {
  return reports.flatMap((report) => {
    const areas = new Map(findDutyAreas(report, outlines?.data)?.map(({ id, title }) => [id, title]));
    return report.sections.flatMap((section) => checkSection(section, report, areas));
  });
}

function checkSection(section: ParsedSection, report: ParsedReport, areas: ReadonlyMap<string, string>): Finding[] {
  if (section.data?.kind !== 'duty-area' || section.data.unconfirmed === undefined) return [];
  const { heading, dutyArea } = section.data;
  const area = areas.get(dutyArea);
  return [
    {
      ...section.locate(['unconfirmed']),
      rule: 'section/unconfirmed',
      severity: isDraft(report) ? 'warning' : 'error',
      message: `“${heading}”归入${area === undefined ? '' : `“${area}”`}（${dutyArea}）是程序按标题猜的，还没有人核对；归错了，读者会在别的职责下找到它，历年数据也会接错。`,
      hint: '对照这一节的内容：归对了，删去“unconfirmed: true”这一行；归错了，改 dutyArea，或把 kind 改为 other 并删去 dutyArea，文件名也相应修改，再删去这一行。',
    },
  ];
}
