import type { Block } from './block.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { canBeHeading } from './heading-line.ts';
import { findItemHeadings } from './item-headings.ts';
import type { LineFinding } from './line-finding.ts';
import { readRunInHeading } from './run-in-heading.ts';
import { readItems } from './run-in-items.ts';
import type { SourceLine } from './source-lines.ts';

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
  /** None where no part and no chapter has a heading. */
  parts: Part[];
}

/**
 * Read the outline of a report's body.
 *
 * @param levels Of the lines that may be headings, by number.
 */
export function readOutline(
  lines: readonly SourceLine[],
  levels: ReadonlyMap<number, HeadingLevel>,
  findings: LineFinding[],
): OutlineTree {
  const tree: OutlineTree = { preamble: [], parts: [] };
  const itemHeadings = findItemHeadings(lines, levels);
  let blocks = tree.preamble;
  for (const line of lines) {
    const level = levels.get(line.number);
    const read = readLine(line, itemHeadings.has(line.number) ? 'heading' : level, findings);
    const [heading, ...rest] = read;
    if (level === 'part' && heading?.kind === 'heading') {
      blocks = rest;
      tree.parts.push({ heading, blocks, chapters: [] });
    } else if (level === 'chapter' && heading?.kind === 'heading') {
      blocks = rest;
      if (tree.parts.length === 0) tree.parts.push({ heading: undefined, blocks: [], chapters: [] });
      tree.parts.at(-1)?.chapters.push({ heading, blocks });
    } else {
      blocks.push(...read);
    }
  }
  return tree;
}

function readLine(line: SourceLine, level: HeadingLevel | 'heading' | undefined, findings: LineFinding[]): Block[] {
  const { text, number, mark, styleLevel } = line;
  const heading: Block = { kind: 'heading', text, line: number, mark, styleLevel };
  if (level === undefined) return [{ ...heading, kind: 'paragraph' }];
  if (level === 'heading') return [heading];
  if (level === 'item' && mark?.level === 'item') return readItems(line, findings);
  const runIn = readRunInHeading(text, number, (lead) => lead.length <= LONGEST_RUN_IN_HEADING);
  if (runIn) return runIn;
  if (canBeHeading(text)) return [heading];
  findings.push({
    line: number,
    rule: 'import/not-a-heading',
    severity: 'warning',
    message: `这一行以“${mark?.mark ?? text.slice(0, 4)}”开头，但过长（${text.length} 字）或一句未完，没有当作标题，按段落保留在原处。`,
    hint: '若行首确有标题，请在原文件里让标题独占一行，再运行一次 npm run new；否则不必改动。',
  });
  return [{ ...heading, kind: 'paragraph' }];
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
