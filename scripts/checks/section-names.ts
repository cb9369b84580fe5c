import type { Finding } from '../../src/content/finding.ts';
import { listReservedNames } from '../../src/report/routes.ts';
import { idSchema } from '../../src/content/schemas/scalars.ts';
import type { ParsedContent, ParsedReport, ParsedSection } from '../../src/report/parsed-content.ts';
import { expectedSlug, listDuplicates, listKnownAreaIds } from '../lib/section-identity.ts';

/** Names below a report's address that the site needs for itself. */
const RESERVED_SLUGS = listReservedNames('section');

/** A section file is called `NN-slug.md`, and its slug is what its front matter says the section is. */
export function checkSectionNames({ reports, outlines }: ParsedContent): Finding[] {
  return reports.flatMap((report) => {
    const duplicates = new Set(listDuplicates(report).map(({ section }) => section));
    const areas = listKnownAreaIds(report, outlines?.data);
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

function describeBadName(section: ParsedSection): Finding[] | undefined {
  const { fileStem } = section;
  if (/^\d\d-/.test(fileStem) && idSchema.safeParse(fileStem.slice(3)).success) return undefined;
  return [
    {
      ...wholeFile(section),
      rule: 'section/file-name',
      message: `文件名“${fileStem}.md”不合规定。序号决定各节的先后，其余部分是网址，网址只能用英文。`,
      hint: '写成两位序号、连字符、小写英文，例如 04-law-enforcement.md。',
    },
  ];
}

function describeReservedSlug(section: ParsedSection): Finding[] | undefined {
  if (!RESERVED_SLUGS.includes(section.slug.toLowerCase())) return undefined;
  return [
    {
      ...wholeFile(section),
      rule: 'section/reserved-slug',
      message: `网址“${section.slug}”留给网站自己的网页，这一节会打不开。`,
      hint: `把文件名序号后面的部分换成别的英文词，${RESERVED_SLUGS.join('、')} 都不能用。`,
    },
  ];
}

function describeWrongSlug(section: ParsedSection, areas: readonly string[] | undefined): Finding[] | undefined {
  const wanted = section.data && expectedSlug(section.data);
  if (wanted === undefined || wanted === section.slug) return undefined;
  if (section.data?.kind === 'duty-area' && !areas?.includes(wanted)) return undefined;
  const number = section.fileStem.slice(0, 2);
  return [
    {
      ...wholeFile(section),
      rule: 'section/wrong-slug',
      message: `文件名里的“${section.slug}”与这一节的“${wanted}”不一致。同一部分历年用同一个网址，才能相互对照。`,
      hint: `把文件改名为 ${number}-${wanted}.md；若是 kind 或 dutyArea 写错了，改正它。`,
    },
  ];
}

function describeSharedSlug(section: ParsedSection, report: ParsedReport): Finding[] | undefined {
  const first = report.sections.find((rival) => rival.slug === section.slug);
  if (!first || first === section) return undefined;
  return [
    {
      ...wholeFile(section),
      rule: 'section/duplicate-slug',
      message: `与 ${first.fileStem}.md 争用同一个网址“${section.slug}”，其中一节会打不开。`,
      hint: '给其中一个文件换一个名字；若是误存的副本，删去它。',
    },
  ];
}

function wholeFile(section: ParsedSection): Pick<Finding, 'file' | 'line' | 'column' | 'severity'> {
  return { file: section.path, line: 1, column: 1, severity: 'error' };
}
