import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { Section } from '../../content/schemas/section.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { assignAreas, findWholeParts } from './assign-areas.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Chapter, OutlineTree, Part } from './outline-tree.ts';
import type { Block } from './source-lines.ts';
import { chooseKind, type TitledKind } from './title-kinds.ts';

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

/** Front matter of a section with a heading, but for the headings themselves. */
type Identify = (heading: Block) => { kind: TitledKind | 'other' } | { kind: 'duty-area'; dutyArea: string };

/**
 * Lay a report's outline out as sections, in the order of the text and with nothing left out.
 *
 * A part is one section, its chapters being headings in it, or each of its chapters is; either is of a duty area, of a
 * kind that its title gives away, or `other`.
 *
 * @param closing Paragraphs of the closing; none, no closing.
 */
export function planSections(
  { preamble, parts }: OutlineTree,
  closing: readonly Block[],
  areas: readonly DutyArea[],
  findings: LineFinding[],
): PlannedSection[] {
  const whole = findWholeParts(parts, areas);
  const areaOf = assignAreas(parts, whole, areas, findings);
  const taken = new Set<TitledKind>();
  const identify: Identify = (heading) => {
    const match = areaOf.get(heading);
    if (!match) return { kind: chooseKind(heading, taken, findings) };
    return { kind: 'duty-area', dutyArea: match.area.id, ...(match.isDoubtful ? { unconfirmed: true } : {}) };
  };
  return [
    ...planUntitled('preamble', preamble),
    ...parts.flatMap((part) => (whole.has(part) ? planPart(part, identify) : planChapters(part, identify, findings))),
    ...planUntitled('closing', closing),
  ];
}

function planUntitled(kind: 'preamble' | 'closing', blocks: readonly Block[]): PlannedSection[] {
  return blocks.length > 0 ? [{ frontMatter: { kind }, blocks: placeBlocks(blocks) }] : [];
}

function planPart({ heading, blocks, chapters }: Part, identify: Identify): PlannedSection[] {
  if (!heading) return [];
  return [
    {
      frontMatter: { ...identify(heading), heading: heading.text },
      blocks: [...placeBlocks(blocks), ...placeChapters(chapters)],
    },
  ];
}

function planChapters(
  { heading: partHeading, blocks, chapters }: Part,
  identify: Identify,
  findings: LineFinding[],
): PlannedSection[] {
  const introduction = partHeading && blocks.length > 0 ? planIntroduction(partHeading, blocks, findings) : [];
  const sections = chapters.map(({ heading, blocks: below }, index): PlannedSection => {
    const isFirstOfPart = index === 0 && introduction.length === 0;
    const frontMatter: Section = {
      ...identify(heading),
      ...(partHeading && isFirstOfPart ? { partHeading: partHeading.text } : {}),
      heading: heading.text,
    };
    return { frontMatter, blocks: placeBlocks(below) };
  });
  return [...introduction, ...sections];
}

/** Text between a part's heading and its first chapter has no place but a section of its own. */
function planIntroduction(heading: Block, blocks: readonly Block[], findings: LineFinding[]): PlannedSection[] {
  findings.push(
    IMPORT_RULES.raise(
      'import/part-introduction',
      { line: heading.line },
      {
        message: `“${heading.text}”与它的第一节之间还有文字，已单独成为“其他”一节（kind: other）。`,
        hint: '看一看这一节；文字和次序都与原文一致，不必改动。',
      },
    ),
  );
  return [{ frontMatter: { kind: 'other', heading: heading.text }, blocks: placeBlocks(blocks) }];
}
