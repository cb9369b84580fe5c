import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { type AreaMatch, matchDutyAreas } from './area-matches.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Part } from './outline-tree.ts';
import type { HeadedKind } from './section-kinds.ts';
import type { Block } from './source-lines.ts';
import { classifyTitle } from './title-kinds.ts';

/**
 * Find the parts that are one section each: without chapters, of a title that says so itself (存在问题, 下一步打算,
 * 第一责任人), or of a duty area's title while few of their chapters are duty areas.
 */
export function findWholeParts(parts: readonly Part[], areas: readonly DutyArea[], year: number): ReadonlySet<Part> {
  return new Set(parts.filter((part) => isWhole(part, areas, year)));
}

function isWhole({ heading, chapters }: Part, areas: readonly DutyArea[], year: number): boolean {
  if (chapters.length === 0) return true;
  if (!heading) return false;
  const kinds = classifyTitle(heading.text, year);
  // Of 存在问题及下一步打算 each chapter is a section only where they are about the one or the other.
  if (kinds.length > 0) return kinds.length === 1 || !chapters.some((one) => classifyTitle(one.heading.text, year)[0]);
  const [own] = matchDutyAreas([heading.text], areas);
  const below = chapters.filter((chapter) => matchDutyAreas([chapter.heading.text], areas)[0] !== undefined);
  return own?.isDoubtful === false && below.length * 2 < chapters.length;
}

/** Duty areas of a report's headings. */
export interface AssignedAreas {
  /** By the headings of sections. */
  ofSections: ReadonlyMap<Block, AreaMatch>;
  /** By headings within sections that have none themselves; only what leaves no doubt. */
  ofHeadings: ReadonlyMap<Block, DutyArea>;
}

/**
 * Match the headings of what was done with the duty areas of the report's outline: those of sections first, then those
 * within sections. A doubtful match is a finding, and so is what the outline has and the report has not, and the other way
 * round: a report in parts of its own choice is right as it is.
 *
 * @param kinds Kinds of the sections, by their headings.
 */
export function assignAreas(
  parts: readonly Part[],
  kinds: ReadonlyMap<Block, HeadedKind>,
  areas: readonly DutyArea[],
  findings: LineFinding[],
): AssignedAreas {
  const sections = listHeadedBlocks(parts).filter(({ heading }) => kinds.get(heading) === 'measures');
  const headings = sections.map(({ heading }) => heading);
  const ofSections = matchBlocks(headings, areas);
  const left = areas.filter((area) => ![...ofSections.values()].some((match) => match.area === area));
  const unbound = sections.filter(({ heading }) => !ofSections.has(heading));
  const below = matchBlocks(
    unbound.flatMap(({ blocks }) => blocks.filter((block) => isBindable(block, blocks))),
    left,
  );
  const ofHeadings = new Map([...below].flatMap(([block, match]) => (match.isDoubtful ? [] : [[block, match.area]])));
  for (const [heading, match] of ofSections) if (match.isDoubtful) findings.push(describeDoubt(heading, match));
  const missing = left.filter((area) => ![...ofHeadings.values()].includes(area));
  const line = headings[0]?.line ?? 1;
  if (missing.length > 0 && kinds.size > 0) findings.push(describeMissing(missing, line));
  const free = unbound.filter(({ blocks }) => !blocks.some((block) => ofHeadings.has(block)));
  if (free.length > 0) findings.push(describeFree(free.map(({ heading }) => heading)));
  return { ofSections, ofHeadings };
}

/** A heading that could be a section's, and what stands below it. */
interface HeadedBlocks {
  heading: Block;
  blocks: readonly Block[];
}

function listHeadedBlocks(parts: readonly Part[]): HeadedBlocks[] {
  return parts.flatMap(({ heading, blocks, chapters }) => [
    ...(heading ? [{ heading, blocks: [...blocks, ...chapters.flatMap((one) => [one.heading, ...one.blocks])] }] : []),
    ...chapters,
  ]);
}

function matchBlocks(blocks: readonly Block[], areas: readonly DutyArea[]): Map<Block, AreaMatch> {
  const matches = matchDutyAreas(
    blocks.map(({ text }) => text),
    areas,
  );
  return new Map(blocks.flatMap((block, index) => (matches[index] ? [[block, matches[index]]] : [])));
}

/** A heading is named by its words in the front matter, so that no other of its section has the same. */
function isBindable({ kind, text }: Block, blocks: readonly Block[]): boolean {
  return kind === 'heading' && blocks.filter((other) => other.kind === 'heading' && other.text === text).length === 1;
}

function describeMissing(areas: readonly DutyArea[], line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/missing-duty-area',
    { line },
    {
      message: `没有找到这些职责领域的章节：${areas.map(({ title }) => title).join('；')}。`,
      hint: '报告不按领域分节的，不必改。不然对照原文看是否漏了文字，或标题与纲要相差太大；也请看看纲要（outline）是否选对了。',
    },
  );
}

function describeFree([first, ...more]: readonly Block[]): LineFinding {
  const titles = [first, ...more].map((heading) => `“${heading?.text ?? ''}”`);
  return IMPORT_RULES.raise(
    'import/unbound-section',
    { line: first?.line ?? 1 },
    {
      message: `${titles.length} 节的标题与纲要的职责领域对不上，没有归入哪个领域：${titles.join('、')}。照样可以发布。`,
      hint: '知道某一节属于哪个领域的，在它开头写 dutyAreas，如“dutyAreas: [law-enforcement]”；都不属于的不写。',
    },
  );
}

function describeDoubt({ text, line }: Block, { area, similarity }: AreaMatch): LineFinding {
  return IMPORT_RULES.raise(
    'import/doubtful-duty-area',
    { line },
    {
      message: `“${text}”与纲要的“${area.title}”有些像（相似度 ${similarity.toFixed(2)}），已归入这个职责领域（${area.id}），还不能确定。`,
      hint: '对照这一节的内容：归对了，删去这一节开头的“unconfirmed: true”；归错了，改 dutyAreas，不属于任何领域的删去 dutyAreas，文件名也相应修改，再删去这一行。',
    },
  );
}
