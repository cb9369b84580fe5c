import type { DutyArea } from '../../../src/schemas/duty-areas.ts';
import type { Block } from './block.ts';
import { chooseKind, classifyTitle } from './classify-title.ts';
import type { LineFinding } from './line-finding.ts';
import { matchDutyAreas } from './match-duty-areas.ts';
import type { Chapter, OutlineTree, Part } from './outline-tree.ts';
import { placeBlocks, placeChapters, type PlannedSection } from './section-plan.ts';

/**
 * Lay a report's outline out as sections, in the order of the text and with nothing left out.
 *
 * A part that its own title explains (存在问题, 下一步打算, 第一责任人) is one section, its chapters being headings in it.
 * Of any other part each chapter is a section: of a duty area, of a kind that its title gives away, or `other`.
 *
 * @param closing Paragraphs of the closing; none, no closing.
 */
export function planSections(
  { preamble, parts }: OutlineTree,
  closing: readonly Block[],
  areas: readonly DutyArea[],
  findings: LineFinding[],
): PlannedSection[] {
  const areaOf = assignAreas(parts, areas, findings);
  return [
    ...planUntitled('preamble', preamble),
    ...parts.flatMap((part) => (isOneSection(part) ? planPart(part, findings) : planChapters(part, areaOf, findings))),
    ...planUntitled('closing', closing),
  ];
}

function isOneSection({ heading, chapters }: Part): boolean {
  return chapters.length === 0 || (heading !== undefined && classifyTitle(heading.text).length === 1);
}

function planUntitled(kind: 'preamble' | 'closing', blocks: readonly Block[]): PlannedSection[] {
  return blocks.length > 0 ? [{ frontMatter: { kind }, blocks: placeBlocks(blocks) }] : [];
}

function planPart({ heading, blocks, chapters }: Part, findings: LineFinding[]): PlannedSection[] {
  if (!heading) return [];
  return [
    {
      frontMatter: { kind: chooseKind(heading, findings), heading: heading.text },
      blocks: [...placeBlocks(blocks), ...placeChapters(chapters)],
    },
  ];
}

function planChapters(
  { heading: partHeading, blocks, chapters }: Part,
  areaOf: ReadonlyMap<Chapter, DutyArea>,
  findings: LineFinding[],
): PlannedSection[] {
  const introduction = partHeading && blocks.length > 0 ? planIntroduction(partHeading, blocks, findings) : [];
  const sections = chapters.map((chapter, index): PlannedSection => {
    const isFirstOfPart = index === 0 && introduction.length === 0;
    const headings = {
      ...(partHeading && isFirstOfPart ? { partHeading: partHeading.text } : {}),
      heading: chapter.heading.text,
    };
    const area = areaOf.get(chapter);
    return {
      frontMatter: area
        ? { kind: 'duty-area', dutyArea: area.id, ...headings }
        : { kind: chooseKind(chapter.heading, findings), ...headings },
      blocks: placeBlocks(chapter.blocks),
    };
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
    hint: '导入后看一看这一节；文字和次序都与原文一致，不必改动。',
  });
  return [{ frontMatter: { kind: 'other', heading: heading.text }, blocks: placeBlocks(blocks) }];
}

function assignAreas(
  parts: readonly Part[],
  areas: readonly DutyArea[],
  findings: LineFinding[],
): ReadonlyMap<Chapter, DutyArea> {
  const chapters = parts.filter((part) => !isOneSection(part)).flatMap((part) => part.chapters);
  const matches = matchDutyAreas(
    chapters.map(({ heading }) => heading.text),
    areas,
  );
  const missing = areas.filter((area) => !matches.includes(area));
  if (missing.length > 0) {
    findings.push({
      line: chapters[0]?.heading.line ?? 1,
      rule: 'import/missing-duty-area',
      severity: 'warning',
      message: `没有找到这些职责领域的章节：${missing.map(({ title }) => title).join('；')}。`,
      hint: '对照原文看是否漏了文字，或标题与纲要相差太大；也请看看 --outline 是否选对了纲要。',
    });
  }
  return new Map(chapters.flatMap((chapter, index) => (matches[index] ? [[chapter, matches[index]]] : [])));
}
