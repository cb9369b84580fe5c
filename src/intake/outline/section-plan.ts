import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { Section, SectionBonds } from '../../content/schemas/section.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { assignAreas, type AssignedAreas, findWholeParts } from './assign-areas.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { findLostParts } from './lost-parts.ts';
import type { Chapter, OutlineTree, Part } from './outline-tree.ts';
import { chooseKinds } from './section-kinds.ts';
import type { Block } from './source-lines.ts';
import { classifyTitle, isOtherTitle } from './title-kinds.ts';

/** A heading or paragraph of a section file. */
export type SectionBlock =
  | { kind: 'heading'; depth: HeadingDepth; text: string }
  | { kind: 'paragraph'; text: string }
  /** A row of a table, with tabs between its cells. */
  | { kind: 'table-row'; text: string };
type HeadingDepth = 2 | 3 | 4;

/** A section of the report, before its place among the others gives it its file name. */
export interface PlannedSection {
  frontMatter: Section;
  blocks: SectionBlock[];
  /** The address that it has already, or that a person gives it. */
  slug?: string | undefined;
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
function placeBlocks(blocks: readonly Block[], top: 2 | 3 = 2): SectionBlock[] {
  let open: string[] = [];
  return blocks.map(({ kind, text, mark, styleLevel, isTableRow }) => {
    if (kind === 'paragraph') return { kind: isTableRow ? 'table-row' : kind, text };
    const style = mark?.style ?? `style ${styleLevel}`;
    open = open.includes(style) ? open.slice(0, open.indexOf(style) + 1) : [...open, style];
    return { kind, depth: DEPTHS[DEPTHS.indexOf(top) + open.length - 1] ?? 4, text };
  });
}

/** Put whole chapters below a section's heading, theirs at level 2 and those in them at level 3. */
function placeChapters(chapters: readonly Chapter[]): SectionBlock[] {
  return chapters.flatMap(({ heading, blocks }) => [...placeBlocks([heading]), ...placeBlocks(blocks, 3)]);
}

/** Front matter of a section by its heading and what stands below it; `part` is the part that begins with it. */
type Identify = (heading: Block, blocks: readonly Block[], part?: Block) => Section;

/**
 * Lay a report's outline out as sections, in the order of the text and with nothing left out.
 *
 * A part is one section, its chapters being headings in it, or each of its chapters is; either is of what its title gives
 * away, or of what was done, and then perhaps of a duty area.
 *
 * @param closing Paragraphs of the closing; none, no closing.
 * @param year Of the report.
 */
export function planSections(
  { preamble, parts }: OutlineTree,
  closing: readonly Block[],
  { areas, year }: { areas: readonly DutyArea[]; year: number },
  findings: LineFinding[],
): PlannedSection[] {
  const whole = findWholeParts(parts, areas, year);
  const kinds = chooseKinds(parts, whole, year, findings);
  findings.push(...findLostParts({ preamble, parts }, kinds, year));
  const assigned = assignAreas(parts, kinds, areas, findings);
  const identify: Identify = (heading, blocks, part) => {
    const { headings, ...own } = findBonds(heading, blocks, assigned);
    const kind = kinds.get(heading) ?? 'other';
    const printed = { ...(part && { partHeading: part.text }), heading: heading.text };
    return { kind, ...own, ...printed, ...(headings && { headings }) };
  };
  return [
    ...planUntitled('preamble', preamble),
    ...parts.flatMap((part) =>
      whole.has(part) ? planPart(part, identify) : planChapters(part, identify, year, findings),
    ),
    ...planUntitled('closing', closing),
  ];
}

function findBonds(heading: Block, blocks: readonly Block[], { ofSections, ofHeadings }: AssignedAreas): SectionBonds {
  const match = ofSections.get(heading);
  const headings = blocks.flatMap((block) => {
    const area = ofHeadings.get(block);
    return area ? [{ heading: block.text, dutyAreas: [area.id] }] : [];
  });
  return {
    ...(match && { dutyAreas: [match.area.id] }),
    ...(headings.length > 0 && { headings }),
    ...(match?.isDoubtful && { unconfirmed: true }),
  };
}

function planUntitled(kind: 'preamble' | 'closing', blocks: readonly Block[]): PlannedSection[] {
  return blocks.length > 0 ? [{ frontMatter: { kind }, blocks: placeBlocks(blocks) }] : [];
}

function planPart({ heading, blocks, chapters }: Part, identify: Identify): PlannedSection[] {
  if (!heading) return [];
  const below = [...blocks, ...chapters.flatMap((chapter) => [chapter.heading, ...chapter.blocks])];
  return [
    {
      frontMatter: identify(heading, below),
      blocks: [...placeBlocks(blocks), ...placeChapters(chapters)],
    },
  ];
}

function planChapters(
  { heading: partHeading, blocks, chapters }: Part,
  identify: Identify,
  year: number,
  findings: LineFinding[],
): PlannedSection[] {
  const introduction = partHeading && blocks.length > 0 ? planIntroduction(partHeading, blocks, year, findings) : [];
  const sections = chapters.map(({ heading, blocks: below }, index): PlannedSection => {
    const isFirstOfPart = index === 0 && introduction.length === 0;
    return {
      frontMatter: identify(heading, below, isFirstOfPart ? partHeading : undefined),
      blocks: placeBlocks(below),
    };
  });
  return [...introduction, ...sections];
}

/** Text between a part's heading and its first chapter has no place but a section of its own. */
function planIntroduction(
  heading: Block,
  blocks: readonly Block[],
  year: number,
  findings: LineFinding[],
): PlannedSection[] {
  findings.push(
    IMPORT_RULES.raise(
      'import/part-introduction',
      { line: heading.line },
      {
        message: `“${heading.text}”与它的第一节之间还有文字，已单独成为一节。`,
        hint: '看一看这一节；文字和次序都与原文一致，不必改动。',
      },
    ),
  );
  const kind = classifyTitle(heading.text, year).length === 0 && !isOtherTitle(heading.text) ? 'measures' : 'other';
  return [{ frontMatter: { kind, heading: heading.text }, blocks: placeBlocks(blocks) }];
}
