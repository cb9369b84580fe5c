import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Outlines } from '../content/schemas/duty-areas.ts';
import { readBonds } from '../content/schemas/section.ts';
import { listUntreatedAreas } from '../report/duty-areas.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { findNearest } from '../text/nearest.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'report/untreated-duty-area': {
    severity: 'warning',
    step: 'look',
    meaning: '纲要里有的职责领域，没有哪一节写明属于它',
    advice: '报告不按领域分节的，不必改',
  },
  'section/unconfirmed': {
    severity: 'either',
    step: 'form',
    meaning: '归入哪个职责是猜的，还没人看过',
    advice: '在工作台里定',
  },
  'section/unknown-duty-area': {
    severity: 'error',
    step: 'form',
    meaning: '没有这个职责领域',
    advice: '照提示改 `dutyAreas`',
  },
  'section/unknown-heading': {
    severity: 'error',
    step: 'form',
    meaning: '`headings` 里写的小标题，这一节里没有',
    advice: '照正文的小标题逐字写',
  },
});

/** The duty areas of a report's sections. */
export const DUTY_AREAS: Subject = {
  rules: RULES.rules,
  checks: [checkSectionDutyAreas, checkBoundHeadings, checkUnconfirmedSections, checkUntreatedAreas],
};

/** A section and its headings name duty areas of their own report's outline. */
function checkSectionDutyAreas({ reports, outlines }: AssembledContent): Finding[] {
  return reports.flatMap((report) => {
    const known = listKnownAreaIds(report, outlines);
    return known ? report.sections.flatMap((section) => listUnknownAreas(section, known)) : [];
  });
}

function listUnknownAreas(section: AssembledSection, known: readonly string[]): Finding[] {
  const { dutyAreas = [], headings = [] } = readBonds(section.data);
  const named = [
    ...dutyAreas.map((id, index) => ({ id, path: ['dutyAreas', index] })),
    ...headings.flatMap((heading, place) =>
      heading.dutyAreas.map((id, index) => ({ id, path: ['headings', place, 'dutyAreas', index] })),
    ),
  ];
  return named.flatMap(({ id, path }): Finding[] => {
    if (known.includes(id)) return [];
    const nearest = findNearest(id, known);
    return [
      RULES.raise('section/unknown-duty-area', section.locate(path), {
        message: `报告所依据的纲要里没有职责领域“${id}”，这一节无处归类。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}可以写的有：${known.join('、')}。哪个领域都不属于的，不写 dutyAreas。`,
      }),
    ];
  });
}

/** A heading that a section binds to duty areas stands in its text. */
function checkBoundHeadings({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listUnknownHeadings));
}

function listUnknownHeadings(section: AssembledSection): Finding[] {
  const printed = section.headings.map(({ text }) => text);
  return (readBonds(section.data).headings ?? []).flatMap(({ heading }, index): Finding[] => {
    if (printed.includes(heading)) return [];
    const nearest = findNearest(heading, printed);
    return [
      RULES.raise('section/unknown-heading', section.locate(['headings', index, 'heading']), {
        message: `这一节里没有小标题“${heading}”，它下面的文字归不到职责领域里。`,
        hint: nearest
          ? `是不是“${nearest}”？`
          : '照正文里“##”后面的字逐字写，连同序号和句号；整节所属的领域写在 dutyAreas。',
      }),
    ];
  });
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
  titles: ReadonlyMap<string, string>,
): Finding[] {
  const { dutyAreas = [], unconfirmed } = readBonds(section.data);
  if (unconfirmed === undefined) return [];
  const areas = dutyAreas.map((id) => (titles.has(id) ? `“${titles.get(id)}”（${id}）` : id)).join('、');
  return [
    RULES.raise('section/unconfirmed', section.locate(['unconfirmed']), {
      severity: isDraft(report) ? 'warning' : 'error',
      message: `“${section.heading}”归入${areas}是程序按标题猜的，还没有人核对；归错了，读者会在别的职责下找到它，历年数据也会接错。`,
      hint: '对照这一节的内容：归对了，删去“unconfirmed: true”这一行；归错了，改 dutyAreas，不属于任何领域的删去 dutyAreas，再删去这一行。',
    }),
  ];
}

/**
 * Duty areas that no section of a draft is said to treat. Only a remark: reports in parts of their own choice are right
 * as they are, and readers of a comparison are told.
 */
function checkUntreatedAreas({ reports }: AssembledContent): Finding[] {
  return reports.filter(isDraft).flatMap((report): Finding[] => {
    const areas = listUntreatedAreas(report);
    if (!report.report || areas.length === 0 || !report.sections.every(({ data }) => data)) return [];
    return [
      RULES.raise('report/untreated-duty-area', report.report.locate(['outline']), {
        message: `纲要中的 ${areas.length} 个职责领域，没有哪一节写明属于它：${areas.map(({ id, title }) => `${title}（${id}）`).join('；')}。历年对照里会这样说明。`,
        hint: '报告不按领域分节的，不必改。有一节写的就是这项工作的，在它开头写 dutyAreas；只是其中一个小标题的，写在 headings 下面。',
      }),
    ];
  });
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
