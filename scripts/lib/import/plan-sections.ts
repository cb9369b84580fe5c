import type { DutyArea } from '../../../src/schemas/duty-areas.ts';
import type { Section } from '../../../src/schemas/section.ts';
import { assignAreas, findWholeParts } from './assign-areas.ts';
import type { Block } from './block.ts';
import { chooseKind, type TitledKind } from './classify-title.ts';
import type { LineFinding } from './line-finding.ts';
import type { OutlineTree, Part } from './outline-tree.ts';
import { placeBlocks, placeChapters, type PlannedSection } from './section-plan.ts';

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
  findings.push({
    line: heading.line,
    rule: 'import/part-introduction',
    severity: 'warning',
    message: `“${heading.text}”与它的第一节之间还有文字，已单独成为“其他”一节（kind: other）。`,
    hint: '看一看这一节；文字和次序都与原文一致，不必改动。',
  });
  return [{ frontMatter: { kind: 'other', heading: heading.text }, blocks: placeBlocks(blocks) }];
}
