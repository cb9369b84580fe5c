import {
  readBonds,
  readKeyLines,
  type Section,
  type SectionBonds,
  type SectionKeyLines,
} from '../../content/schemas/section.ts';
import type { HeadedKind } from './section-kinds.ts';
import type { PlannedSection } from './section-plan.ts';

/** What a person says a section with a heading is, in place of what was read. */
export interface SectionChoice extends Pick<SectionBonds, 'dutyAreas' | 'headings' | 'unconfirmed'>, SectionKeyLines {
  kind: HeadedKind;
  /** Its address, where neither its kind nor its duty area gives it one. */
  slug?: string | undefined;
}

/** By the key of a section. */
export type SectionChoices = ReadonlyMap<string, SectionChoice>;

/** Kinds of section that can treat duty areas. */
const BONDED: readonly HeadedKind[] = ['measures', 'leaders-duty'];

/** Whether sections of a kind can treat duty areas. */
export function canTreatAreas(kind: string): boolean {
  return BONDED.some((bonded) => bonded === kind);
}

/**
 * Keys that tell a report's sections apart, whatever else changes: their printed heading, or their kind where they have
 * none; one that comes again is counted.
 */
export function keySections(frontMatters: readonly (Section | undefined)[]): string[] {
  const counts = new Map<string, number>();
  return frontMatters.map((section) => {
    const name = section && 'heading' in section ? section.heading : (section?.kind ?? '');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** Put choices into planned sections; what is printed stays as it is. */
export function applyChoices(sections: readonly PlannedSection[], choices: SectionChoices): PlannedSection[] {
  const keys = keySections(sections.map(({ frontMatter }) => frontMatter));
  return sections.map((section, index) => {
    const choice = choices.get(keys[index] ?? '');
    if (!choice) return section;
    const headings = section.blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []));
    return { ...section, frontMatter: chooseSection(section.frontMatter, choice, headings), slug: choice.slug };
  });
}

/**
 * A section's front matter with a choice in it; one that has no heading can be nothing else than it is.
 *
 * @param headings Those within the section: areas of others are of no use.
 */
export function chooseSection(section: Section, choice: SectionChoice, headings: readonly string[]): Section {
  if (!('heading' in section)) return section;
  const { kind, dutyAreas = [], unconfirmed } = choice;
  const { summary = section.summary, highlights = section.highlights } = choice;
  const bound = (choice.headings ?? []).filter(
    (one) => one.dutyAreas.length > 0 && headings.filter((text) => text === one.heading).length === 1,
  );
  const printed = {
    ...(section.partHeading !== undefined && { partHeading: section.partHeading }),
    heading: section.heading,
    ...(summary !== undefined && { summary }),
    ...(highlights && { highlights }),
    ...(section.formerly && { formerly: section.formerly }),
  };
  if (kind !== 'measures' && kind !== 'leaders-duty') return { kind, ...printed };
  return {
    kind,
    ...(dutyAreas.length > 0 && { dutyAreas: [...dutyAreas] }),
    ...(unconfirmed && dutyAreas.length > 0 && { unconfirmed }),
    ...printed,
    ...(bound.length > 0 && { headings: bound }),
  };
}

/** The choice that leaves a section as it is. */
export function readChoice(section: Section, slug: string): SectionChoice | undefined {
  if (section.kind === 'preamble' || section.kind === 'closing') return undefined;
  return { kind: section.kind, ...readBonds(section), ...pickKeyLines(section), slug };
}

function pickKeyLines(section: Section): SectionKeyLines {
  const { summary, highlights } = readKeyLines(section);
  return { ...(summary !== undefined && { summary }), ...(highlights && { highlights }) };
}
