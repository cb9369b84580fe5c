import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { DutyArea, Outlines } from '../content/schemas/duty-areas.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { findNearest } from '../text/nearest.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'report/missing-duty-area': {
    severity: 'error',
    step: 'form',
    meaning: '纲要里有的职责，报告没有这一节',
    advice: '看是不是归错了；报告确实没写的，问维护人员',
  },
  'section/unconfirmed': {
    severity: 'either',
    step: 'form',
    meaning: '归入哪个职责是猜的，还没人看过',
    advice: '在 `npm run confirm` 里回答',
  },
  'section/unknown-duty-area': {
    severity: 'error',
    step: 'form',
    meaning: '没有这个职责领域',
    advice: '照提示改 `dutyArea`',
  },
});

/** The duty areas of a report's sections. */
export const DUTY_AREAS: Subject = {
  rules: RULES.rules,
  checks: [checkSectionDutyAreas, checkUnconfirmedSections, checkMissingDutyAreas],
};

/** A section names a duty area of its own report's outline. */
function checkSectionDutyAreas({ reports, outlines }: AssembledContent): Finding[] {
  return reports.flatMap((report) => {
    const known = listKnownAreaIds(report, outlines);
    return known ? report.sections.flatMap((section) => listUnknownArea(section, known)) : [];
  });
}

function listUnknownArea(section: AssembledSection, known: readonly string[]): Finding[] {
  if (section.data?.kind !== 'duty-area' || known.includes(section.data.dutyArea)) return [];
  const { dutyArea } = section.data;
  const nearest = findNearest(dutyArea, known);
  return [
    RULES.raise('section/unknown-duty-area', section.locate(['dutyArea']), {
      message: `报告所依据的纲要里没有职责领域“${dutyArea}”，这一节无处归类。`,
      hint: `${nearest ? `是不是“${nearest}”？` : ''}可以写的有：${known.join('、')}。纲要之外的部分请写 kind: other。`,
    }),
  ];
}

/** Nobody has yet compared a section with the duty area that a program gave it; no report is published like that. */
function checkUnconfirmedSections({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) => {
    const areas = new Map(report.outline?.areas.map(({ id, title }) => [id, title]));
    return report.sections.flatMap((section) => listUnconfirmed(section, report, areas));
  });
}

function listUnconfirmed(
  section: AssembledSection,
  report: AssembledReport,
  areas: ReadonlyMap<string, string>,
): Finding[] {
  if (section.data?.kind !== 'duty-area' || section.data.unconfirmed === undefined) return [];
  const { heading, dutyArea } = section.data;
  const area = areas.get(dutyArea);
  return [
    RULES.raise('section/unconfirmed', section.locate(['unconfirmed']), {
      severity: isDraft(report) ? 'warning' : 'error',
      message: `“${heading}”归入${area === undefined ? '' : `“${area}”`}（${dutyArea}）是程序按标题猜的，还没有人核对；归错了，读者会在别的职责下找到它，历年数据也会接错。`,
      hint: '对照这一节的内容：归对了，删去“unconfirmed: true”这一行；归错了，改 dutyArea，或把 kind 改为 other 并删去 dutyArea，文件名也相应修改，再删去这一行。',
    }),
  ];
}

/**
 * Every duty area of a report's outline has a section. A file named after the area counts even when its front matter
 * is wrong: that is reported where it is wrong.
 */
function checkMissingDutyAreas({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report): Finding[] => {
    const { report: file, outline, sections } = report;
    if (!file) return [];
    return (outline?.areas ?? [])
      .filter((area) => !sections.some((section) => covers(section, area)))
      .map(({ id, title }) =>
        RULES.raise('report/missing-duty-area', file.locate(['outline']), {
          message: `纲要中的职责领域“${title}”（${id}）没有对应的一节，读者会以为报告没有写这项工作。`,
          hint: `在 reports/${report.name} 里加上文件 NN-${id}.md（NN 是两位序号），写明 kind: duty-area 和 dutyArea: ${id}。`,
        }),
      );
  });
}

function covers(section: AssembledSection, area: DutyArea): boolean {
  return section.slug === area.id || (section.data?.kind === 'duty-area' && section.data.dutyArea === area.id);
}

/**
 * Ids of the duty areas that a report's sections may name: those of its outline, or of all outlines while its own cannot
 * be told. `undefined` when no outline can be read.
 */
export function listKnownAreaIds({ outline }: AssembledReport, outlines: Outlines | undefined): string[] | undefined {
  if (!outlines) return undefined;
  const areas = outline?.areas ?? Object.values(outlines).flatMap((other) => other.areas);
  return [...new Set(areas.map(({ id }) => id))];
}
