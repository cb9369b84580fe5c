import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { DutyArea } from '../content/schemas/duty-areas.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import type { Place } from '../text/place.ts';
import type { EditorialFact, WrittenFact } from './editorial-fact.ts';
import { EDITORIAL_NAMES } from './fact-names.ts';
import { isProseBlock } from './prose.ts';
import { findParts } from './published-parts.ts';
import type { AssembledReport } from './report.ts';
import { type AssembledSection, listBlocks, placeNode } from './section.ts';

const AREAS = `${EDITORIAL_NAMES.areas}：`;
const LOOK = `${EDITORIAL_NAMES.look}：`;

const KINDS: Readonly<Record<SectionKind, string>> = {
  preamble: '前言',
  measures: '主要举措和成效',
  'leaders-duty': '第一责任人职责',
  problems: '存在的不足',
  'next-year': '下一年度安排',
  other: '其他',
  closing: '结语',
};

/** List what editors say of a section: what it is to its report, which duties it treats where, how its text is set. */
export function listSectionFacts(section: AssembledSection, report: AssembledReport): EditorialFact[] {
  const { kind, dutyAreas, headings, locate, path: file } = section;
  const known = report.outline?.areas ?? [];
  const named = nameBlocks(section, report);
  const open = headings.values();
  const ofAreas = (what: string, ids: readonly string[], place: Place, written?: WrittenFact): EditorialFact[] => {
    const said = ids.map((id) => known.find((area) => area.id === id)?.title ?? id).join('、');
    return said === '' ? [] : [{ fact: AREAS + what, said, place, ...(written && { written }) }];
  };
  return [
    ...(kind ? [nameSection(section), ...named.filter(({ isHeading }) => isHeading).map(({ part }) => part)] : []).map(
      (name): EditorialFact => ({
        fact: `${EDITORIAL_NAMES.kind}：${name}`,
        said: kind ? KINDS[kind] : '',
        place: locate(['kind']),
        written: {
          file,
          path: ['kind'],
          hold: (said) => Object.entries(KINDS).find(([, words]) => words === said)?.[0],
        },
      }),
    ),
    ...ofAreas(nameSection(section), dutyAreas, locate(['dutyAreas']), {
      file,
      path: ['dutyAreas'],
      hold: (said) => findAreas(said, known),
    }),
    ...listBlocks(section).flatMap(({ heading }, at) => {
      const [own, name] = [heading && open.next().value, named[at]];
      if (!own || !name) return [];
      const what = name.isHeading ? name.part : `${name.part}之“${section.publishedBlocks[at] ?? own.text}”`;
      return ofAreas(what, own.dutyAreas, placeNode(section, own.node));
    }),
    ...listLooks(section, named).map(({ look, said, node }) => ({ fact: look, said, place: placeNode(section, node) })),
  ];
}

/** Ids of the areas that are said; a title may have the mark in it that stands between two. */
function findAreas(said: string, areas: readonly DutyArea[]): string[] | undefined {
  const found = areas
    .filter(({ title }) => said.includes(title))
    .toSorted((a, b) => said.indexOf(a.title) - said.indexOf(b.title));
  return found.map(({ title }) => title).join('、') === said ? found.map(({ id }) => id) : undefined;
}

/** A section by its heading, as it was published. */
function nameSection({ publishedHeading, title }: AssembledSection): string {
  return `“${publishedHeading ?? title}”`;
}

/** A block of a section, by the section that it was published in. */
interface NamedBlock {
  /** That section, by its heading: `“（三）推进科学民主决策”`. */
  part: string;
  /** Name of how the block is set. */
  look: string;
  /** Whether it prints that section's heading, since its text was merged into another's. */
  isHeading: boolean;
  /** By how much its headings are deeper than in a file of their own. */
  depth: number;
}

function nameBlocks(section: AssembledSection, report: AssembledReport): NamedBlock[] {
  const blocks = listBlocks(section);
  const merged = section.formerly.length === 0 ? [] : findParts(section, report).parts.slice(1);
  return blocks.map((_, at): NamedBlock => {
    const last = merged.findLast(({ start, headings }) => headings > 0 && start - 1 <= at);
    const title = blocks[(last?.start ?? 0) - 1];
    const part = title ? `“${section.publishedBlocks[(last?.start ?? 0) - 1] ?? title.text}”` : nameSection(section);
    const number = at - (last?.start ?? 0) + 1;
    const depth = (title?.heading?.level ?? 1) - 1;
    return { part, look: `${LOOK}${part}第 ${number} 段`, isHeading: number === 0, depth };
  });
}

/** How the blocks of a section are set, but for those whose words were corrected: what they say is said there. */
function listLooks(
  section: AssembledSection,
  named: readonly NamedBlock[],
): { look: string; said: string; node: Nodes }[] {
  const looks: { look: string; said: string; node: Nodes }[] = [];
  let at = -1;
  visit(section.tree, (node) => {
    if (!isProseBlock(node)) return;
    at += 1;
    const name = named[at];
    if (!name || name.isHeading || isCorrected(section, at)) return;
    const level = node.type === 'heading' ? node.depth - name.depth : 0;
    const marks = level > 2 ? [`${level} 级小标题`] : [];
    visit(node, (part: Nodes) => {
      if (part.type === 'strong') marks.push(`加粗“${toString(part)}”`);
      if (part.type === 'emphasis') marks.push(`倾斜“${toString(part)}”`);
      if (part.type === 'break') marks.push('换行');
    });
    if (marks.length > 0) looks.push({ look: name.look, said: marks.join('、'), node });
  });
  return looks;
}

function isCorrected({ blocks, publishedBlocks }: AssembledSection, at: number): boolean {
  return publishedBlocks[at] !== blocks[at];
}

/** Whether a fact is how words are set that were corrected since. */
export function isOfCorrected(fact: string, report: AssembledReport): boolean {
  return report.sections.some((section) =>
    nameBlocks(section, report).some(({ look }, at) => isCorrected(section, at) && fact === look),
  );
}
