import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { Section, SectionBonds, SectionKind } from '../../content/schemas/section.ts';
import { readBonds } from '../../content/schemas/section.ts';
import { splitHeading } from '../../report/section-headings.ts';
import { countPrinted } from '../documents/account.ts';
import { matchDutyAreas } from './area-matches.ts';
import { keySections } from './section-choices.ts';

/** A section as the outline needs it, of a draft or of a document that is not written down yet. */
export interface OutlinedSection {
  slug: string;
  /** `undefined` where it cannot be read. */
  frontMatter: Section | undefined;
  /** Texts of its paragraphs, headings and rows. */
  blocks: readonly string[];
  /** Texts of the headings within it. */
  headings: readonly string[];
}

/** A line of a report's outline, for a person to look at. */
export interface OutlineRow {
  key: string;
  /** Ids of the duty areas that it treats as a whole. */
  dutyAreas: readonly string[];
  /** Those that it treats under headings within it. */
  headings: NonNullable<SectionBonds['headings']>;
  slug: string;
  kind: SectionKind | undefined;
  partHeading: string | undefined;
  heading: string | undefined;
  /** Whether the program chose its duty area with doubts, and nobody has looked. */
  isGuessed: boolean;
  /** Headings within it that occur once, so that areas can be bound to them. */
  subheadings: readonly string[];
  /** Printed characters of its headings and text. */
  count: number;
}

/** List a report's outline, a section a row. */
export function listOutlineRows(sections: readonly OutlinedSection[]): OutlineRow[] {
  const keys = keySections(sections.map(({ frontMatter }) => frontMatter));
  return sections.map(({ slug, frontMatter, blocks, headings: within }, index) => {
    const { dutyAreas = [], headings = [], unconfirmed } = readBonds(frontMatter);
    const printed = frontMatter && 'heading' in frontMatter ? frontMatter : undefined;
    const texts = [printed?.partHeading ?? '', printed?.heading ?? '', ...blocks];
    return {
      key: keys[index] ?? '',
      slug,
      kind: frontMatter?.kind,
      partHeading: printed?.partHeading,
      heading: printed?.heading,
      dutyAreas,
      headings,
      isGuessed: unconfirmed === true,
      subheadings: within.filter((text) => within.filter((other) => other === text).length === 1),
      count: texts.reduce((sum, text) => sum + countPrinted(text), 0),
    };
  });
}

/** What another year's report made of a section of the same title. */
export interface FormerSection {
  year: number;
  title: string;
  dutyAreas: readonly string[];
}

/**
 * Say in Chinese why a section was given its duty area with doubts: how its title differs from the area's, and where a
 * section of the same title stood in another year.
 */
export function explainGuess(
  { heading = '', dutyAreas }: Pick<OutlineRow, 'heading' | 'dutyAreas'>,
  areas: readonly DutyArea[],
  former: readonly FormerSection[],
): string {
  const area = areas.find(({ id }) => id === dutyAreas[0]);
  const similarity = area && matchDutyAreas([heading], [area])[0]?.similarity;
  const before = findFormerSection(heading, former);
  const named = areas.find(({ id }) => id === before?.dutyAreas[0]);
  return [
    area && similarity !== undefined
      ? `标题与“${area.title}”只有几分像`
      : `标题与各个领域的名称都不大像${area ? `，先归到“${area.title}”` : ''}`,
    ...(before && named ? [`${before.year}年度同名的一节归在“${named.title}”`] : []),
  ].join('；');
}

/** The section of another year that has the same title and a duty area. */
export function findFormerSection(heading: string, former: readonly FormerSection[]): FormerSection | undefined {
  const { title } = splitHeading(heading);
  return former.find((section) => section.title === title && section.dutyAreas[0] !== undefined);
}
