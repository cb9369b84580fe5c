import type { DutyArea, Outlines } from '../../src/content/schemas/duty-areas.ts';
import type { Section } from '../../src/content/schemas/section.ts';
import type { ParsedReport, ParsedSection } from '../../src/report/parsed-content.ts';

/** Two sections that claim to be the same part of a report. */
export interface DuplicateSection {
  section: ParsedSection;
  first: ParsedSection;
  data: Section;
}

/** The slug that a section's front matter asks for: its duty area's id or its kind. `undefined` where it is free. */
export function expectedSlug(data: Section): string | undefined {
  if (data.kind === 'duty-area') return data.dutyArea;
  return data.kind === 'other' ? undefined : data.kind;
}

/** Sections that claim a duty area, or a kind that occurs once, which a better named or earlier section has. */
export function listDuplicates(report: ParsedReport): DuplicateSection[] {
  return report.sections.flatMap((section): DuplicateSection[] => {
    const { data } = section;
    if (!data || data.kind === 'other') return [];
    const wanted = expectedSlug(data);
    const rivals = report.sections.filter((rival) => rival.data && expectedSlug(rival.data) === wanted);
    const first = rivals.find((rival) => rival.slug === wanted) ?? rivals[0];
    return first && first !== section ? [{ section, first, data }] : [];
  });
}

/** The duty areas a report is to have. `undefined` when its outline cannot be told. */
export function findDutyAreas(report: ParsedReport, outlines: Outlines | undefined): DutyArea[] | undefined {
  const outline = report.report?.data?.outline;
  return outline === undefined ? undefined : outlines?.[outline]?.areas;
}

/**
 * Ids of the duty areas that a report's sections may name: those of its outline, or of all outlines while its own cannot
 * be told. `undefined` when no outline can be read.
 */
export function listKnownAreaIds(report: ParsedReport, outlines: Outlines | undefined): string[] | undefined {
  if (!outlines) return undefined;
  const areas = findDutyAreas(report, outlines) ?? Object.values(outlines).flatMap((outline) => outline.areas);
  return [...new Set(areas.map(({ id }) => id))];
}
