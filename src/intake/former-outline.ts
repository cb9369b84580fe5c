import type { AssembledReport } from '../report/report.ts';
import { foldText } from '../text/folding.ts';
import { keySections, readChoice, type SectionChoice } from './outline/section-choices.ts';
import type { ImportedSection } from './outline/section-plan.ts';

/**
 * Choose for the sections of a new document what a person has settled of a draft's: a section is the same where its
 * heading is, or else where most of its paragraphs are.
 */
export function chooseAsBefore(
  { sections: former }: Pick<AssembledReport, 'sections'>,
  sections: readonly ImportedSection[],
): ReadonlyMap<string, SectionChoice> {
  const formerKeys = keySections(former.map(({ data }) => data));
  const keys = keySections(sections.map(({ frontMatter }) => frontMatter));
  const formerTexts = former.map(({ blocks }) => new Set(blocks.map(foldText)));
  const taken = new Set(keys.map((key) => formerKeys.indexOf(key)));
  return new Map(
    keys.flatMap((key, index) => {
      const texts = sections[index]?.blocks.map(({ text }) => foldText(text)) ?? [];
      const same = formerKeys.indexOf(key);
      const found = same !== -1 ? same : findAlike(texts, formerTexts, taken);
      const section = former[found];
      const now = sections[index]?.frontMatter;
      const before = section?.data && readChoice(section.data, section.slug);
      const read = now && readChoice(now, section?.slug ?? '');
      if (!before || !read) return [];
      const { unconfirmed, dutyAreas = [], headings = [], summary, highlights, slug } = before;
      // What nobody has looked at, or was said of another heading, is read anew; what was written of the section stays.
      const isSettled = !unconfirmed && (same !== -1 || dutyAreas.length + headings.length > 0);
      const words = { ...(summary !== undefined && { summary }), ...(highlights && { highlights }) };
      return [[key, isSettled ? before : { ...read, ...words, slug }] as const];
    }),
  );
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
