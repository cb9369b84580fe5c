import type { DutyArea } from '../content/schemas/duty-areas.ts';
import { type ComparableSection, lineUpSections, type SectionPair } from './section-pairs.ts';

/** A report as far as it can be told where it treats a duty area. */
export interface TreatingReport<Section extends ComparableSection> {
  outline: { areas: readonly DutyArea[] };
  sections: readonly Section[];
}

/** A place where a duty area is treated: a whole section, or what stands below one of its headings. */
export interface AreaPlace<Section extends ComparableSection> {
  section: Section;
  heading: Section['headings'][number] | undefined;
}

/** Where two reports treat one duty area; each side `undefined` where its outline does not have the area. */
export interface AreaRow<Section extends ComparableSection> {
  area: DutyArea;
  before: AreaPlace<Section>[] | undefined;
  after: AreaPlace<Section>[] | undefined;
}

/**
 * Set side by side where two reports treat each duty area of either's outline: in one section, in several, under a heading
 * of another, or nowhere. They come in the later outline's order; what only the earlier has comes last.
 */
export function lineUpAreas<Section extends ComparableSection>(
  before: TreatingReport<Section>,
  after: TreatingReport<Section>,
): AreaRow<Section>[] {
  const own = after.outline.areas;
  const gone = before.outline.areas.filter(({ id }) => own.every((area) => area.id !== id));
  return [...own, ...gone].map((area) => ({
    area,
    before: findPlaces(before, area.id),
    after: findPlaces(after, area.id),
  }));
}

function findPlaces<Section extends ComparableSection>(
  { outline, sections }: TreatingReport<Section>,
  areaId: string,
): AreaPlace<Section>[] | undefined {
  const places = sections.flatMap((section): AreaPlace<Section>[] => {
    if (section.dutyAreas.includes(areaId)) return [{ section, heading: undefined }];
    return section.headings
      .filter(({ dutyAreas }) => dutyAreas.includes(areaId))
      .map((heading) => ({ section, heading }));
  });
  return places.length > 0 || outline.areas.some(({ id }) => id === areaId) ? places : undefined;
}

/** Sections that every report has around what it says. */
const FRAME: readonly ComparableSection['kind'][] = ['preamble', 'closing'];

/** Line up the sections of two reports that treat no duty area, such as what they say of problems and plans. */
export function lineUpOthers<Section extends ComparableSection>(
  before: readonly Section[],
  after: readonly Section[],
): SectionPair<Section>[] {
  const [first, second] = [before, after].map((sections) => sections.filter(isOfNoArea)) as [Section[], Section[]];
  return lineUpSections(first, second);
}

function isOfNoArea({ kind, dutyAreas, headings }: ComparableSection): boolean {
  return !FRAME.includes(kind) && dutyAreas.length === 0 && headings.every((heading) => heading.dutyAreas.length === 0);
}
