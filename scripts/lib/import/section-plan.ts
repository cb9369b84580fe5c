import type { Section } from '../../../src/schemas/section.ts';
import type { Block } from './block.ts';
import type { Chapter } from './outline-tree.ts';

/** A heading or paragraph of a section file. */
export type SectionBlock = { kind: 'heading'; depth: HeadingDepth; text: string } | { kind: 'paragraph'; text: string };
type HeadingDepth = 2 | 3 | 4;

/** A section of the report, before its place among the others gives it its file name. */
export interface PlannedSection {
  frontMatter: Section;
  blocks: SectionBlock[];
}

/** A section of the report as it goes into a file. */
export interface ImportedSection extends PlannedSection {
  /** `04-law-enforcement.md` */
  fileName: string;
}

const DEPTHS: readonly HeadingDepth[] = [2, 3, 4];

/**
 * Put blocks below a section's heading. A style of heading that begins below another (（1） below 1.) is a level deeper.
 *
 * @param top Depth of the first of them.
 */
export function placeBlocks(blocks: readonly Block[], top: 2 | 3 = 2): SectionBlock[] {
  let open: string[] = [];
  return blocks.map(({ kind, text, mark, styleLevel }) => {
    if (kind === 'paragraph') return { kind, text };
    const style = mark?.style ?? `style ${styleLevel}`;
    open = open.includes(style) ? open.slice(0, open.indexOf(style) + 1) : [...open, style];
    return { kind, depth: DEPTHS[DEPTHS.indexOf(top) + open.length - 1] ?? 4, text };
  });
}

/** Put whole chapters below a section's heading, theirs at level 2 and those in them at level 3. */
export function placeChapters(chapters: readonly Chapter[]): SectionBlock[] {
  return chapters.flatMap(({ heading, blocks }) => [...placeBlocks([heading]), ...placeBlocks(blocks, 3)]);
}

/**
 * Name the sections' files: number in the order of the text, then the duty area or the kind. A name that comes twice
 * gets a number of its own at its end, for it is the address of a page.
 */
export function nameSections(sections: readonly PlannedSection[]): ImportedSection[] {
  const first = sections[0]?.frontMatter.kind === 'preamble' ? 0 : 1;
  const uses = new Map<string, number>();
  return sections.map((section, index) => {
    const { frontMatter } = section;
    const slug = frontMatter.kind === 'duty-area' ? frontMatter.dutyArea : frontMatter.kind;
    const use = (uses.get(slug) ?? 0) + 1;
    uses.set(slug, use);
    const number = String(first + index).padStart(2, '0');
    return { ...section, fileName: `${number}-${slug}${use > 1 ? `-${use}` : ''}.md` };
  });
}
