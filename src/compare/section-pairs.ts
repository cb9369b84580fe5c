import type { SectionKind } from '../content/schemas/section.ts';
import { compareWords, readWords } from '../text/likeness.ts';

/** A heading within a section, and the ids of the duty areas that what stands below it treats. */
interface BondedHeading {
  text: string;
  dutyAreas: readonly string[];
}

/** A section as far as its counterpart in another report is told by it. */
export interface ComparableSection {
  slug: string;
  kind: SectionKind | undefined;
  /** Ids of the duty areas that it treats as a whole. */
  dutyAreas: readonly string[];
  /** Without its number. */
  title: string;
  headings: readonly BondedHeading[];
}

/** One part of two reports: the section of each, where it has one. */
export interface SectionPair<Section extends ComparableSection> {
  before: Section | undefined;
  after: Section | undefined;
  /** The heading of one of them under which it treats what the other is on as a whole; else whole sections are paired. */
  under: { side: 'before' | 'after'; heading: Section['headings'][number] } | undefined;
}

/**
 * Line up the sections of two reports: those of a kind that a report has one of, then those that treat the same duty area,
 * then those of one kind and of the same address or like titles. What the one has a section on and the other treats under
 * a heading of its own stands beside the section with that heading.
 *
 * They come in the later report's order; one that only the earlier has, behind the section it followed there.
 */
export function lineUpSections<Section extends ComparableSection>(
  before: readonly Section[],
  after: readonly Section[],
): SectionPair<Section>[] {
  const matched = matchSections(before, after);
  const pairs = after.map((section): SectionPair<Section> => {
    const match = matched.get(section);
    const heading = match ? undefined : findHeading(before, section);
    if (!heading) return { before: match, after: section, under: undefined };
    return { before: heading.section, after: section, under: { side: 'before', heading: heading.heading } };
  });
  const left = before.filter((section) => ![...matched.values()].includes(section));
  for (const section of left) {
    const found = findHeading(after, section);
    const above = found
      ? pairs.findLastIndex((pair) => pair.after === found.section)
      : findBehind(pairs, before, section);
    pairs.splice(above + 1, 0, {
      before: section,
      after: found?.section,
      under: found && { side: 'after', heading: found.heading },
    });
  }
  return pairs;
}

/** Where the row is of the section before an earlier report's; -1 where there is none. */
function findBehind<Section extends ComparableSection>(
  pairs: readonly SectionPair<Section>[],
  before: readonly Section[],
  section: Section,
): number {
  const previous = before[before.indexOf(section) - 1];
  return pairs.findLastIndex((pair) => previous !== undefined && pair.before === previous);
}

/** Give each later section its counterpart, the surest pairs first and none twice. */
function matchSections<Section extends ComparableSection>(
  before: readonly Section[],
  after: readonly Section[],
): ReadonlyMap<Section, Section> {
  const candidates = after
    .flatMap((later, place) =>
      before.map((earlier, index) => ({
        earlier,
        later,
        sameness: measureSameness(earlier, later),
        shift: Math.abs(index - place),
      })),
    )
    .filter(({ sameness }) => sameness > 0)
    .toSorted((a, b) => b.sameness - a.sameness || a.shift - b.shift);
  const matched = new Map<Section, Section>();
  const taken = new Set<Section>();
  for (const { earlier, later } of candidates) {
    if (matched.has(later) || taken.has(earlier)) continue;
    matched.set(later, earlier);
    taken.add(earlier);
  }
  return matched;
}

/** Kinds that a report has many sections of, so that being of one says nothing. */
const MANIFOLD: readonly (SectionKind | undefined)[] = ['measures', 'other', undefined];
/** Titles less alike are of different things. */
const LEAST_LIKENESS = 0.5;

/** How surely two sections are the same part: by kind (3), by duty area (above 1), by address (1) or title (below 1); else 0. */
function measureSameness(a: ComparableSection, b: ComparableSection): number {
  if (!MANIFOLD.includes(a.kind) || !MANIFOLD.includes(b.kind)) return a.kind === b.kind ? 3 : 0;
  const shared = a.dutyAreas.filter((id) => b.dutyAreas.includes(id)).length;
  if (shared > 0) return 1 + shared / Math.max(a.dutyAreas.length, b.dutyAreas.length);
  if (a.kind !== b.kind || (a.dutyAreas.length > 0 && b.dutyAreas.length > 0)) return 0;
  if (a.slug === b.slug) return 1;
  const likeness = compareWords(readWords(a.title), readWords(b.title));
  return likeness >= LEAST_LIKENESS ? likeness * 0.9 : 0;
}

/** Find the heading under which a report treats what another's section is on. */
function findHeading<Section extends ComparableSection>(
  sections: readonly Section[],
  { dutyAreas }: Section,
): { section: Section; heading: Section['headings'][number] } | undefined {
  for (const section of sections) {
    const heading = section.headings.find((one) => one.dutyAreas.some((id) => dutyAreas.includes(id)));
    if (heading) return { section, heading };
  }
  return undefined;
}

/** Count the characters of a section's text, marks included, white space not. */
export function countCharacters({ blocks }: { blocks: readonly string[] }): number {
  return [...blocks.join('').replace(/\s/gu, '')].length;
}
