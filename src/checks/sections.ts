import { type Finding, type Severity, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { idSchema } from '../content/schemas/scalars.ts';
import type { Section, SectionKind } from '../content/schemas/section.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { listReservedNames } from '../report/routes.ts';
import type { AssembledSection } from '../report/section.ts';
import { listKnownAreaIds } from './duty-areas.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
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
    severity: 'either',
    step: 'form',
    meaning: '文件名与里面写的职责或类别不一致',
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

/** Kinds that a report has one section of. */
const LONE_KINDS: readonly SectionKind[] = ['preamble', 'leaders-duty', 'problems', 'next-year', 'closing'];

/** Names below a report's address that the site needs for itself. */
const RESERVED_SLUGS = listReservedNames('section');

/** A section file is called `NN-slug.md`, and its slug is none that says something else than its front matter. */
function checkSectionNames({ reports, outlines }: AssembledContent): Finding[] {
  return reports.flatMap((report) => {
    const duplicates = new Set(listDuplicates(report).map(({ section }) => section));
    const areas = listKnownAreaIds(report, outlines);
    return report.sections.flatMap(
      (section) =>
        joinFound(describeBadName(section), describeReservedSlug(section)) ??
        (duplicates.has(section)
          ? []
          : (describeWrongSlug(section, report, areas) ?? describeSharedSlug(section, report) ?? [])),
    );
  });
}

/** A name that is badly written can be a reserved one besides, which staff would only learn once they had mended it. */
function joinFound(...found: (Finding[] | undefined)[]): Finding[] | undefined {
  const findings = found.flatMap((some) => some ?? []);
  return findings.length > 0 ? findings : undefined;
}

function describeBadName(section: AssembledSection): Finding[] | undefined {
  const { fileStem, slug } = section;
  if (/^\d{2,3}-/.test(fileStem) && idSchema.safeParse(slug).success) return undefined;
  return [
    RULES.raise('section/file-name', wholeFile(section.path), {
      message: `文件名“${fileStem}.md”不合规定。序号决定各节的先后，其余部分是网址，网址只能用英文。`,
      hint: '写成两位序号（一百节以上的三位）、连字符、小写英文，例如 04-law-enforcement.md。',
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

/**
 * A slug that says what its section is not: another kind, or a duty area that it does not treat. Of a section that treats
 * one area alone it is that area's, so that it is the same in every year; but that is asked of drafts only, for areas may
 * be named long after an address was published.
 */
function describeWrongSlug(
  section: AssembledSection,
  report: AssembledReport,
  areas: readonly string[] = [],
): Finding[] | undefined {
  const { data, slug } = section;
  if (data && LONE_KINDS.includes(data.kind)) {
    return data.kind === slug ? undefined : [describeOtherName(section, data.kind)];
  }
  if (!data || section.dutyAreas.some((id) => !areas.includes(id))) return undefined;
  const [area, ...more] = section.dutyAreas;
  if (LONE_KINDS.some((kind) => kind === slug) || (areas.includes(slug) && !section.dutyAreas.includes(slug))) {
    return [describeFalseName(section)];
  }
  const isAlone =
    area !== undefined &&
    more.length === 0 &&
    !report.sections.some((other) => other !== section && other.dutyAreas.includes(area));
  if (!isDraft(report) || !isAlone || area === slug) return undefined;
  return [describeOtherName(section, area, 'warning')];
}

function describeOtherName(section: AssembledSection, wanted: string, severity: Severity = 'error'): Finding {
  return RULES.raise('section/wrong-slug', wholeFile(section.path), {
    severity,
    message: `文件名里的“${section.slug}”与这一节的“${wanted}”不一致。同一部分历年用同一个网址，才能相互对照。`,
    hint: `把文件改名为 ${readNumber(section)}-${wanted}.md，figures.yml 里的 section 也相应修改；若是 kind 或 dutyAreas 写错了，改正它。`,
  });
}

function describeFalseName(section: AssembledSection): Finding {
  return RULES.raise('section/wrong-slug', wholeFile(section.path), {
    severity: 'error',
    message: `文件名里的“${section.slug}”是别的部分的名字，这一节里写的不是它。读者会从网址以为这里是那一部分。`,
    hint: `若是 kind 或 dutyAreas 写错了，改正它；不然给文件换一个名字，如 ${readNumber(section)}-main-work.md，figures.yml 里的 section 也相应修改。`,
  });
}

function readNumber({ fileStem }: AssembledSection): string {
  return fileStem.slice(0, fileStem.indexOf('-'));
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
  return RULES.raise('section/duplicate-kind', section.locate(['kind']), {
    message: `“kind: ${data.kind}”的一节已经有了（${first.fileStem}.md），一份报告只能有一节。`,
    hint: '改成这一节真正的类别，写工作开展情况的写 kind: measures，其他部分写 kind: other；若是误存的副本，删去这个文件。',
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

/** Sections that claim a kind that occurs once, which a better named or earlier section has. */
function listDuplicates(report: AssembledReport): DuplicateSection[] {
  return report.sections.flatMap((section): DuplicateSection[] => {
    const { data } = section;
    if (!data || !LONE_KINDS.includes(data.kind)) return [];
    const rivals = report.sections.filter((rival) => rival.data?.kind === data.kind);
    const first = rivals.find((rival) => rival.slug === data.kind) ?? rivals[0];
    return first && first !== section ? [{ section, first, data }] : [];
  });
}
