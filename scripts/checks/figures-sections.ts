import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { type LedgerReport, listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Entries of figures.yml name sections that the report has. A section's name is reported once, with all its lines. */
export function checkFigureSections(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap(checkReport);
}

function checkReport({ figures, sections }: LedgerReport): Finding[] {
  const known = sections.map(({ slug }) => slug);
  const { observations, excused = [] } = figures.data;
  const entries = [
    ...observations.map(({ section }, index) => ({
      section,
      place: figures.locate(['observations', index, 'section']),
    })),
    ...excused.map(({ section }, index) => ({ section, place: figures.locate(['excused', index, 'section']) })),
  ].filter(({ section }) => !known.includes(section));
  return [...Map.groupBy(entries, ({ section }) => section)].flatMap(([section, [first, ...others]]): Finding[] => {
    if (!first) return [];
    const nearest = findNearest(section, known);
    const lines = others.map(({ place }) => place.line).join('、');
    return [
      {
        ...first.place,
        rule: 'figures/unknown-section',
        severity: 'error',
        message: `报告里没有“${section}”这一节，数字找不到它的出处${lines && `（第 ${lines} 行也这样写）`}。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}这里写文件名去掉序号，可以写的有：${known.join('、')}。`,
      },
    ];
  });
}
