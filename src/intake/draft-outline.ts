import { CommandError } from '../content/command-error.ts';
import type { DutyArea, Outlines } from '../content/schemas/duty-areas.ts';
import type { Report } from '../content/schemas/report.ts';
import type { Section } from '../content/schemas/section.ts';
import type { AssembledContent } from '../report/report.ts';
import { writeChineseOrdinal } from '../text/chinese-numerals.ts';
import { replacePrintedYear } from '../text/dates.ts';
import type { DraftRequest } from './draft-request.ts';
import { findNearestReport } from './nearest-report.ts';
import { chooseOutline, listAreaIds, requireOutlines } from './outline/outlines.ts';
import { renderFiles } from './outline/report-files.ts';
import { nameSections } from './outline/section-names.ts';
import type { PlannedSection } from './outline/section-plan.ts';
import type { ReportDraft } from './report-draft.ts';

/**
 * Draft a report without a text: its outline's sections, and the parts that a report must have, each with a heading to
 * be made the printed one.
 *
 * @param county Whose it is; the site's when left out.
 * @throws CommandError when there is no such outline.
 */
export function draftOutline(
  content: AssembledContent,
  given: DraftRequest,
  county = content.site?.data?.county ?? '',
): ReportDraft {
  const { year, source, published } = given;
  const outlines = requireOutlines(content);
  const [outline, { areas }] = findOutline(outlines, given);
  const nearest = findNearestReport(content, year);
  const issuer = nearest?.issuer ?? `${county}人民政府`;
  const report: Report = {
    year,
    title: (nearest && replacePrintedYear(nearest.title, year)) ?? `${issuer}关于${year}年度法治政府建设情况的报告`,
    issuer,
    ...(nearest?.addressee !== undefined && { addressee: nearest.addressee }),
    ...(source !== undefined && { source }),
    ...(published !== undefined && { published }),
    outline,
    status: 'draft',
  };
  return {
    issuer,
    files: renderFiles(report, nameSections(planSections(areas, year), listAreaIds(outlines))),
    findings: [],
    account: [],
    figures: undefined,
    facts: [],
  };
}

function findOutline(outlines: Outlines, { outline, year }: DraftRequest): [string, Outlines[string]] {
  const chosen =
    outline === undefined
      ? chooseOutline(outlines, year)
      : Object.entries(outlines).find(([firstYear]) => firstYear === outline);
  if (chosen) return chosen;
  throw new CommandError(
    `没有${outline === undefined ? ` ${year} 年度适用的纲要` : `从 ${outline} 年起的纲要`}，只有：${Object.keys(outlines).join('、')}。用 --outline 写明其中之一。`,
  );
}

function planSections(areas: readonly DutyArea[], year: number): PlannedSection[] {
  const frontMatters: Section[] = [
    { kind: 'preamble' },
    ...areas.map(({ id, title }, index): Section => ({
      kind: 'measures',
      dutyAreas: [id],
      ...(index === 0 && { partHeading: '一、主要工作' }),
      heading: `（${writeChineseOrdinal(index + 1)}）${title}`,
    })),
    { kind: 'leaders-duty', heading: '二、党政主要负责人履行推进法治建设第一责任人职责情况' },
    { kind: 'problems', heading: '三、存在的问题' },
    { kind: 'next-year', heading: `四、${year + 1}年工作打算` },
    { kind: 'closing' },
  ];
  return frontMatters.map((frontMatter) => ({ frontMatter, blocks: [] }));
}
