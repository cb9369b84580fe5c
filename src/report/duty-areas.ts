import type { DutyArea } from '../content/schemas/duty-areas.ts';
import type { AssembledReport, ReportSource } from './report.ts';
import { type AssembledSection, listBlocks, type SectionSource } from './section.ts';

/** Ids of the duty areas that a section treats, as a whole or under one of its headings, none twice. */
export function listTreatedAreas({
  dutyAreas,
  headings,
}: Pick<AssembledSection<SectionSource>, 'dutyAreas' | 'headings'>): string[] {
  return [...new Set([...dutyAreas, ...headings.flatMap((heading) => heading.dutyAreas)])];
}

/** Duty areas of a report's outline that none of its sections is said to treat. */
export function listUntreatedAreas({
  outline,
  sections,
}: Pick<AssembledReport<ReportSource>, 'outline' | 'sections'>): DutyArea[] {
  const treated = new Set(sections.flatMap(listTreatedAreas));
  return (outline?.areas ?? []).filter(({ id }) => !treated.has(id));
}

/**
 * Duty areas of one paragraph or heading of a section: those of the nearest heading above it that names some, or else the
 * section's.
 */
export function listAreasOf(section: AssembledSection<SectionSource>, block: number): readonly string[] {
  const open: { level: number; dutyAreas: readonly string[] }[] = [];
  const headings = section.headings.values();
  for (const { heading } of listBlocks(section).slice(0, block + 1)) {
    if (!heading) continue;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push({ level: heading.level, dutyAreas: headings.next().value?.dutyAreas ?? [] });
  }
  return open.findLast(({ dutyAreas }) => dutyAreas.length > 0)?.dutyAreas ?? section.dutyAreas;
}
