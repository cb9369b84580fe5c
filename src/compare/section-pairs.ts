/** One part of two reports: the section of each, where it has one. */
export interface SectionPair<Section> {
  before: Section | undefined;
  after: Section | undefined;
}

/**
 * Line up the sections of two reports: the same part of a report, a duty area above all, has the same slug in every year.
 * They come in the later report's order; one that only the earlier has, behind the section it followed there.
 */
export function lineUpSections<Section extends { slug: string }>(
  before: readonly Section[],
  after: readonly Section[],
): SectionPair<Section>[] {
  const find = (sections: readonly Section[], slug: string): Section | undefined =>
    sections.find((section) => section.slug === slug);
  const pairs: SectionPair<Section>[] = after.map((section) => ({
    before: find(before, section.slug),
    after: section,
  }));
  for (const [index, section] of before.entries()) {
    if (find(after, section.slug)) continue;
    const behind = pairs.findIndex((pair) => pair.before !== undefined && pair.before === before[index - 1]);
    pairs.splice(behind + 1, 0, { before: section, after: undefined });
  }
  return pairs;
}

/** Count the characters of a section's text, marks included, white space not. */
export function countCharacters({ blocks }: { blocks: readonly string[] }): number {
  return [...blocks.join('').replace(/\s/gu, '')].length;
}
