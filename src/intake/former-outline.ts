import type { AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { foldText } from '../text/folding.ts';
import { keySections, readChoice, type SectionChoice, type SectionChoices } from './outline/section-choices.ts';
import type { ImportedSection } from './outline/section-plan.ts';

/** A section of a new document, and the section of the draft that it was. */
interface MatchedSection {
  key: string;
  now: ImportedSection;
  /** `undefined` where there was none. */
  before: AssembledSection | undefined;
  /** Whether its printed heading is still the same. */
  hasSameHeading: boolean;
}

/**
 * Match the sections of a new document with those of a draft: a section is the same where its heading is, or else where
 * most of its paragraphs are.
 */
export function matchSections(
  { sections: former }: Pick<AssembledReport, 'sections'>,
  sections: readonly ImportedSection[],
): MatchedSection[] {
  const formerKeys = keySections(former.map(({ data }) => data));
  const keys = keySections(sections.map(({ frontMatter }) => frontMatter));
  const formerTexts = former.map(({ blocks }) => new Set(blocks.map(foldText)));
  const taken = new Set(keys.map((key) => formerKeys.indexOf(key)));
  return sections.map((now, index) => {
    const key = keys[index] ?? '';
    const same = formerKeys.indexOf(key);
    const texts = now.blocks.map(({ text }) => foldText(text));
    const found = same === -1 ? findAlike(texts, formerTexts, taken) : same;
    taken.add(found);
    return { key, now, before: former[found], hasSameHeading: same !== -1 };
  });
}

function findAlike(
  texts: readonly string[],
  former: readonly ReadonlySet<string>[],
  taken: ReadonlySet<number>,
): number {
  return former.findIndex(
    (known, index) => !taken.has(index) && texts.filter((text) => known.has(text)).length * 2 > texts.length,
  );
}

/** Choose for the sections of a new document what a person has settled of a draft's. */
export function chooseAsBefore(matched: readonly MatchedSection[]): SectionChoices {
  return new Map(
    matched.flatMap(({ key, now, before: section, hasSameHeading }) => {
      const before = section?.data && readChoice(section.data, section.slug);
      const read = section && readChoice(now.frontMatter, section.slug);
      if (!before || !read) return [];
      const { unconfirmed, dutyAreas = [], headings = [], summary, highlights } = before;
      // What nobody has looked at, or was said of another heading, is read anew; what was written of the section stays.
      const isSettled = !unconfirmed && (hasSameHeading || dutyAreas.length + headings.length > 0);
      const words = { ...(summary !== undefined && { summary }), ...(highlights && { highlights }) };
      return [[key, isSettled ? before : { ...read, ...words }] as const];
    }),
  );
}

/** Put what a person says now over what was settled before; what was written of a section stays. */
export function joinChoices(before: SectionChoices, now: SectionChoices = new Map()): SectionChoices {
  const said = [...now].map(([key, choice]): [string, SectionChoice] => {
    const { summary, highlights } = before.get(key) ?? {};
    return [key, { ...(summary !== undefined && { summary }), ...(highlights && { highlights }), ...choice }];
  });
  return new Map([...before, ...said]);
}
