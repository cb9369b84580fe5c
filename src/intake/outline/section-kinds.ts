import type { SectionKind } from '../../content/schemas/section.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Part } from './outline-tree.ts';
import type { Block } from './source-lines.ts';
import { classifyTitle, isOtherTitle, type TitledKind } from './title-kinds.ts';

/** Kinds of sections that have a heading. */
export type HeadedKind = TitledKind | Extract<SectionKind, 'measures' | 'other'>;

/**
 * Tell what kind each section is by its heading: what a report has one of where the words say so, else what was done. The
 * parts of a report come before the chapters of one: 落实第一责任人职责 may be said of a measure as well. A choice that
 * leaves doubt is a finding.
 */
export function chooseKinds(
  parts: readonly Part[],
  whole: ReadonlySet<Part>,
  year: number,
  findings: LineFinding[],
): ReadonlyMap<Block, HeadedKind> {
  const ofParts = parts.flatMap((part) => (whole.has(part) ? (part.heading ?? []) : []));
  const ofChapters = parts.flatMap((part) => (whole.has(part) ? [] : part.chapters.map(({ heading }) => heading)));
  const taken = new Set<TitledKind>();
  return new Map(
    [...ofParts, ...ofChapters].map((heading) => [heading, chooseKind(heading, taken, year, findings)] as const),
  );
}

/** @param taken Kinds that other sections have, for a report has one of each; the chosen one is added. */
function chooseKind({ text, line }: Block, taken: Set<TitledKind>, year: number, findings: LineFinding[]): HeadedKind {
  const kinds = classifyTitle(text, year);
  const [kind, ...more] = kinds.filter((one) => !taken.has(one));
  if (kind === undefined) {
    if (kinds.includes('problems') || kinds.includes('next-year')) {
      findings.push(describeRepeated(text, line, kinds));
      return 'other';
    }
    return isOtherTitle(text) ? 'other' : 'measures';
  }
  taken.add(kind);
  if (more.length > 0) findings.push(describeTwofold(text, line, kind, more));
  return kind;
}

function describeRepeated(text: string, line: number, kinds: readonly TitledKind[]): LineFinding {
  return IMPORT_RULES.raise(
    'import/repeated-section',
    { line },
    {
      message: `已有一节写${listKinds(kinds)}，一份报告只能有一节，“${text}”已作为“其他”一节（kind: other）保留在原处。`,
      hint: '对照两节的标题，若这一节才是，把两节的归类对调（两个文件开头的 kind，还有文件名）。',
    },
  );
}

function describeTwofold(text: string, line: number, kind: TitledKind, more: readonly TitledKind[]): LineFinding {
  return IMPORT_RULES.raise(
    'import/twofold-section',
    { line },
    {
      message: `“${text}”一节讲了两件事，只能归入一类，已归入${listKinds([kind])}。`,
      hint: `看一看是否合适；也可以改归${listKinds(more)}（文件开头的 kind，文件名也相应修改）。`,
    },
  );
}

const NAMES: Readonly<Record<TitledKind, string>> = {
  'leaders-duty': '第一责任人职责',
  problems: '存在的问题',
  'next-year': '下一步打算',
};

function listKinds(kinds: readonly TitledKind[]): string {
  return kinds.map((kind) => `“${NAMES[kind]}”（kind: ${kind}）`).join('或');
}
