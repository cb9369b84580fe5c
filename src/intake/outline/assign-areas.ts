import type { DutyArea, Outline, Outlines } from '../../content/schemas/duty-areas.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Part } from './outline-tree.ts';
import type { Block } from './source-lines.ts';
import { type AreaMatch, classifyTitle, matchDutyAreas } from './title-kinds.ts';

/**
 * Find the parts that are one section each: without chapters, of a title that says so itself (存在问题, 下一步打算,
 * 第一责任人), or of a duty area's title while few of their chapters are duty areas.
 */
export function findWholeParts(parts: readonly Part[], areas: readonly DutyArea[]): ReadonlySet<Part> {
  return new Set(parts.filter((part) => isWhole(part, areas)));
}

function isWhole({ heading, chapters }: Part, areas: readonly DutyArea[]): boolean {
  if (chapters.length === 0) return true;
  if (!heading) return false;
  if (classifyTitle(heading.text).length === 1) return true;
  const [own] = matchDutyAreas([heading.text], areas);
  const below = chapters.filter((chapter) => matchDutyAreas([chapter.heading.text], areas)[0] !== undefined);
  return own?.isDoubtful === false && below.length * 2 < chapters.length;
}

/**
 * Match the headings of a report's sections with the duty areas of its outline. A doubtful match is a finding, and so
 * is what the outline has and the report has not.
 *
 * @param parts The parts that have a heading or chapters.
 */
export function assignAreas(
  parts: readonly Part[],
  whole: ReadonlySet<Part>,
  areas: readonly DutyArea[],
  findings: LineFinding[],
): ReadonlyMap<Block, AreaMatch> {
  const headings = parts
    .flatMap((part) => (whole.has(part) ? (part.heading ?? []) : part.chapters.map(({ heading }) => heading)))
    .filter(({ text }) => classifyTitle(text).length === 0);
  const matches = matchDutyAreas(
    headings.map(({ text }) => text),
    areas,
  );
  const assigned = new Map(headings.flatMap((heading, index) => (matches[index] ? [[heading, matches[index]]] : [])));
  for (const [heading, match] of assigned) if (match.isDoubtful) findings.push(describeDoubt(heading, match));
  const found = [...assigned.values()].map(({ area }) => area);
  const missing = areas.filter((area) => !found.includes(area));
  if (missing.length > 0) {
    findings.push(
      IMPORT_RULES.raise(
        'import/missing-duty-area',
        { line: headings[0]?.line ?? 1 },
        {
          message: `没有找到这些职责领域的章节：${missing.map(({ title }) => title).join('；')}。`,
          hint: '对照原文看是否漏了文字，或标题与纲要相差太大；也请看看纲要（outline）是否选对了。',
        },
      ),
    );
  }
  return assigned;
}

function describeDoubt({ text, line }: Block, { area, similarity }: AreaMatch): LineFinding {
  return IMPORT_RULES.raise(
    'import/doubtful-duty-area',
    { line },
    {
      message: `“${text}”与纲要的“${area.title}”有些像（相似度 ${similarity.toFixed(2)}），已归入这个职责领域（${area.id}），还不能确定。`,
      hint: '对照这一节的内容：归对了，删去这一节开头的“unconfirmed: true”；归错了，改 dutyArea 或 kind，文件名也相应修改，再删去这一行。',
    },
  );
}

/**
 * Choose the outline a report follows: the latest that was in force in its year.
 *
 * @returns First year of the outline and the outline, or `undefined` when all are later.
 */
export function chooseOutline(outlines: Outlines, year: number): [string, Outline] | undefined {
  return Object.entries(outlines)
    .filter(([firstYear]) => Number(firstYear) <= year)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .at(-1);
}
