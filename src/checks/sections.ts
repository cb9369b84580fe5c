import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { idSchema } from '../content/schemas/scalars.ts';
import type { Section } from '../content/schemas/section.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { listReservedNames } from '../report/routes.ts';
import type { AssembledSection } from '../report/section.ts';
import { listKnownAreaIds } from './duty-areas.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'section/duplicate-duty-area': {
    severity: 'error',
    step: 'form',
    meaning: '两节写了同一个职责领域',
    advice: '改正一节；多余的副本删去',
  },
  'section/duplicate-kind': {
    severity: 'error',
    step: 'form',
    meaning: '只能有一节的，有了两节',
    advice: '其中一节改为 `kind: other`',
  },
  'section/order': {
    severity: 'error',
    step: 'form',
    meaning: '前言不在最前，或结语不在最后',
    advice: '改文件名的序号',
  },
  'section/file-name': {
    severity: 'error',
    step: 'form',
    meaning: '文件名写法不对',
    advice: '写成 `04-law-enforcement.md` 这样',
  },
  'section/wrong-slug': {
    severity: 'error',
    step: 'form',
    meaning: '文件名与里面写的职责不一致',
    advice: '照提示改名',
  },
  'section/duplicate-slug': {
    severity: 'error',
    step: 'form',
    meaning: '两个文件去掉序号以后同名',
    advice: '改一个；多余的副本删去',
  },
  'section/reserved-slug': { severity: 'error', step: 'form', meaning: '这个名字网站自己要用', advice: '换一个英文词' },
});

/** The files of a report's sections: their names and order, and none twice. */
export const SECTIONS: Subject = {
  rules: RULES.rules,
  checks: [checkSectionNames, checkDuplicateSections, checkSectionOrder],
};

/** Names below a report's address that the site needs for itself. */
const RESERVED_SLUGS = listReservedNames('section');

/** A section file is called `NN-slug.md`, and its slug is what its front matter says the section is. */
function checkSectionNames({ reports, outlines }: AssembledContent): Finding[] {
  return reports.flatMap((report) => {
    const duplicates = new Set(listDuplicates(report).map(({ section }) => section));
    const areas = listKnownAreaIds(report, outlines);
    return report.sections.flatMap(
      (section) =>
        joinFound(describeBadName(section), describeReservedSlug(section)) ??
        (duplicates.has(section)
          ? []
          : (describeWrongSlug(section, areas) ?? describeSharedSlug(section, report) ?? [])),
    );
  });
}

/** A name that is badly written can be a reserved one besides, which staff would only learn once they had mended it. */
function joinFound(...found: (Finding[] | undefined)[]): Finding[] | undefined {
  const findings = found.flatMap((some) => some ?? []);
  return findings.length > 0 ? findings : undefined;
}

function describeBadName(section: AssembledSection): Finding[] | undefined {
  const { fileStem } = section;
  if (/^\d\d-/.test(fileStem) && idSchema.safeParse(fileStem.slice(3)).success) return undefined;
  return [
    RULES.raise('section/file-name', wholeFile(section.path), {
      message: `文件名“${fileStem}.md”不合规定。序号决定各节的先后，其余部分是网址，网址只能用英文。`,
      hint: '写成两位序号、连字符、小写英文，例如 04-law-enforcement.md。',
    }),
  ];
}

function describeReservedSlug(section: AssembledSection): Finding[] | undefined {
  if (!RESERVED_SLUGS.includes(section.slug.toLowerCase())) return undefined;
  return [
    RULES.raise('section/reserved-slug', wholeFile(section.path), {
      message: `网址“${section.slug}”留给网站自己的网页，这一节会打不开。`,
      hint: `把文件名序号后面的部分换成别的英文词，${RESERVED_SLUGS.join('、')} 都不能用。`,
    }),
  ];
}

function describeWrongSlug(section: AssembledSection, areas: readonly string[] | undefined): Finding[] | undefined {
  const wanted = section.data && expectedSlug(section.data);
  if (wanted === undefined || wanted === section.slug) return undefined;
  if (section.data?.kind === 'duty-area' && !areas?.includes(wanted)) return undefined;
  const number = section.fileStem.slice(0, 2);
  return [
    RULES.raise('section/wrong-slug', wholeFile(section.path), {
      message: `文件名里的“${section.slug}”与这一节的“${wanted}”不一致。同一部分历年用同一个网址，才能相互对照。`,
      hint: `把文件改名为 ${number}-${wanted}.md；若是 kind 或 dutyArea 写错了，改正它。`,
    }),
  ];
}

function describeSharedSlug(section: AssembledSection, report: AssembledReport): Finding[] | undefined {
  const first = report.sections.find((rival) => rival.slug === section.slug);
  if (!first || first === section) return undefined;
  return [
    RULES.raise('section/duplicate-slug', wholeFile(section.path), {
      message: `与 ${first.fileStem}.md 争用同一个网址“${section.slug}”，其中一节会打不开。`,
      hint: '给其中一个文件换一个名字；若是误存的副本，删去它。',
    }),
  ];
}

/** No two sections of a report are the same part of it. */
function checkDuplicateSections({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) => listDuplicates(report).map(describeDuplicate));
}

function describeDuplicate({ section, first, data }: DuplicateSection): Finding {
  if (data.kind === 'duty-area') {
    return RULES.raise('section/duplicate-duty-area', section.locate(['dutyArea']), {
      message: `职责领域“${data.dutyArea}”已由 ${first.fileStem}.md 写明，一个领域只能有一节，否则两节会争用同一个网址。`,
      hint: '改成这一节真正所属的领域，文件名也相应修改；若是误存的副本，删去这个文件。',
    });
  }
  return RULES.raise('section/duplicate-kind', section.locate(['kind']), {
    message: `“kind: ${data.kind}”的一节已经有了（${first.fileStem}.md），一份报告只能有一节。`,
    hint: '改成这一节真正的类别，其他部分写 kind: other；若是误存的副本，删去这个文件。',
  });
}

/** The preamble comes first and the closing last. */
function checkSectionOrder({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) =>
    sections.flatMap((section, index): Finding[] => {
      const kind = section.data?.kind;
      const isPreambleLate = kind === 'preamble' && index > 0;
      const isClosingEarly = kind === 'closing' && index < sections.length - 1;
      if (!isPreambleLate && !isClosingEarly) return [];
      const neighbour = sections[isPreambleLate ? 0 : sections.length - 1];
      return [
        RULES.raise('section/order', section.locate(['kind']), {
          message: isPreambleLate
            ? '前言（preamble）不在最前面，全文的顺序会与原文不同。'
            : '结尾（closing）不在最后，全文的顺序会与原文不同。',
          hint: `各节按文件名的序号排列。改正这个文件或 ${neighbour?.fileStem}.md 的序号或类别。`,
        }),
      ];
    }),
  );
}

/** Two sections that claim to be the same part of a report. */
interface DuplicateSection {
  section: AssembledSection;
  first: AssembledSection;
  data: Section;
}

/** The slug that a section's front matter asks for: its duty area's id or its kind. `undefined` where it is free. */
function expectedSlug(data: Section): string | undefined {
  if (data.kind === 'duty-area') return data.dutyArea;
  return data.kind === 'other' ? undefined : data.kind;
}

/** Sections that claim a duty area, or a kind that occurs once, which a better named or earlier section has. */
function listDuplicates(report: AssembledReport): DuplicateSection[] {
  return report.sections.flatMap((section): DuplicateSection[] => {
    const { data } = section;
    if (!data || data.kind === 'other') return [];
    const wanted = expectedSlug(data);
    const rivals = report.sections.filter((rival) => rival.data && expectedSlug(rival.data) === wanted);
    const first = rivals.find((rival) => rival.slug === wanted) ?? rivals[0];
    return first && first !== section ? [{ section, first, data }] : [];
  });
}
