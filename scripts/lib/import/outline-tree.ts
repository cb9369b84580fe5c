import { type OutlineMark, readOutlineMark } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';
import { readRunInHeading } from './run-in-heading.ts';
import { readItems } from './run-in-items.ts';
import type { SourceLine } from './source-lines.ts';

const LONGEST_HEADING = 60;
const LONGEST_RUN_IN_HEADING = 40;

/** A chapter, （一）, with what stands below it. */
export interface Chapter {
  heading: Block;
  blocks: Block[];
}

/** A part, 一、, with its chapters. */
export interface Part {
  /** `undefined` where the report has chapters but no part above them. */
  heading: Block | undefined;
  /** What stands between the part's heading and its first chapter. */
  blocks: Block[];
  chapters: Chapter[];
}

/** The body of a report by its own headings. */
export interface OutlineTree {
  /** What stands before the first heading, the salutation included. */
  preamble: Block[];
  parts: Part[];
}

/** Read the outline of a report's body. A body without any heading is a finding. */
export function readOutline(lines: readonly SourceLine[], findings: LineFinding[]): OutlineTree {
  const tree: OutlineTree = { preamble: [], parts: [] };
  let blocks = tree.preamble;
  for (const line of lines) {
    const mark = readOutlineMark(line.text);
    const read = readLine(line, mark, findings);
    const [heading, ...rest] = read;
    if (mark?.level === 'part' && heading?.kind === 'heading') {
      blocks = rest;
      tree.parts.push({ heading, blocks, chapters: [] });
    } else if (mark?.level === 'chapter' && heading?.kind === 'heading') {
      blocks = rest;
      if (tree.parts.length === 0) tree.parts.push({ heading: undefined, blocks: [], chapters: [] });
      tree.parts.at(-1)?.chapters.push({ heading, blocks });
    } else {
      blocks.push(...read);
    }
  }
  if (tree.parts.length === 0) {
    findings.push({
      line: lines[0]?.number ?? 1,
      rule: 'import/no-headings',
      severity: 'error',
      message: '正文里没有“一、”或“（一）”开头的标题，无法分出各节。',
      hint: '从 Word 复制时自动编号容易丢失；请对照原文把“一、”“（一）”补上，各占一行的行首，再导入。',
    });
  }
  return tree;
}

function readLine(line: SourceLine, mark: OutlineMark | undefined, findings: LineFinding[]): Block[] {
  const { text, number } = line;
  if (!mark) return [{ kind: 'paragraph', text, line: number }];
  if (mark.level === 'item') return readItems(line, findings);
  const runIn = readRunInHeading(text, number, (lead) => lead.length <= LONGEST_RUN_IN_HEADING);
  if (runIn) return runIn;
  if (text.length <= LONGEST_HEADING && !/[，；]$/u.test(text)) return [{ kind: 'heading', text, line: number }];
  findings.push({
    line: number,
    rule: 'import/not-a-heading',
    severity: 'warning',
    message: `这一行以“${mark.mark}”开头，但过长（${text.length} 字）或一句未完，没有当作标题，按段落保留在原处。`,
    hint: '若行首确有标题，请在要导入的文本里让标题独占一行，再重新导入；否则不必改动。',
  });
  return [{ kind: 'paragraph', text, line: number }];
}

/** All of a tree's headings and paragraphs, in the order of the text. */
export function listBlocks({ preamble, parts }: OutlineTree): Block[] {
  return [
    ...preamble,
    ...parts.flatMap(({ heading, blocks, chapters }) => [
      ...(heading ? [heading] : []),
      ...blocks,
      ...chapters.flatMap((chapter) => [chapter.heading, ...chapter.blocks]),
    ]),
  ];
}
