import type { MarkStyle } from '../../text/outline-mark.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { canBeHeading } from './heading-text.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { findItemHeadings, readItems, readRunInHeading } from './items.ts';
import type { Block, SourceLine } from './source-lines.ts';

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
  const { text, number, mark, styleLevel, isTableRow } = line;
  const heading: Block = { kind: 'heading', text, line: number, mark, styleLevel, isTableRow };
  if (level === undefined) return [{ ...heading, kind: 'paragraph' }];
  if (level === 'heading') return [heading];
  if (level === 'item' && mark?.level === 'item') return readItems(line, findings);
  const runIn = readRunInHeading(text, number, (lead) => lead.length <= LONGEST_RUN_IN_HEADING);
  if (runIn) return runIn;
  if (canBeHeading(text)) return [heading];
  findings.push(
    IMPORT_RULES.raise(
      'import/not-a-heading',
      { line: number },
      {
        message: `这一行以“${mark?.mark ?? text.slice(0, 4)}”开头，但过长（${text.length} 字）或一句未完，没有当作标题，按段落保留在原处。`,
        hint: '若行首确有标题，请在原文件里让标题独占一行，再导入一次；否则不必改动。',
      },
    ),
  );
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

/**
 * Find marks that neither begin a count nor continue it: a line was lost in copying, or the original itself
 * miscounts. A mark that divides the report begins the counts below it anew.
 *
 * @param dividers Styles of mark that divide it, from above to below.
 */
export function findNumberingGaps(blocks: readonly Block[], dividers: readonly MarkStyle[]): LineFinding[] {
  const findings: LineFinding[] = [];
  const last = new Map<MarkStyle, number>();
  for (const { mark, line } of blocks) {
    if (!mark) continue;
    const expected = (last.get(mark.style) ?? 0) + 1;
    if (mark.ordinal !== expected && mark.ordinal !== 1) {
      findings.push(
        IMPORT_RULES.raise(
          'import/numbering-gap',
          { line },
          {
            message: `序号“${mark.mark.trim()}”不连续，这里应是第 ${expected} 项，可能漏了一段。`,
            hint: '对照原文看是否漏了文字；若原文就是这样编的，不必改动。',
          },
        ),
      );
    }
    const above = dividers.indexOf(mark.style);
    if (above !== -1) {
      for (const style of last.keys()) if (!dividers.slice(0, above + 1).includes(style)) last.delete(style);
    }
    last.set(mark.style, mark.ordinal);
  }
  return findings;
}

/**
 * Find items left as paragraphs in a list whose item before became a heading: on the page such an item looks as if it
 * belonged to the one before.
 */
export function findUnevenItems(blocks: readonly Block[]): LineFinding[] {
  const findings: LineFinding[] = [];
  let last: Block['mark'];
  for (const { kind, line, mark } of blocks) {
    const goesOn = mark?.level === 'item' && mark.style === last?.style && mark.ordinal === last.ordinal + 1;
    if (goesOn && kind === 'paragraph') {
      findings.push(
        IMPORT_RULES.raise(
          'import/uneven-items',
          { line },
          {
            message: `前一项已成为小标题，而“${mark.mark.trim()}”这一项开头不是一个简短的句子，仍是段落，看上去会像前一项的内容。`,
            hint: '看一看这两项：把这一项开头的句子也另起一行作小标题（在 Markdown 里行首写上与前一项一样的“## ”），或者都不作小标题；一个字也不要增减。',
          },
        ),
      );
    }
    if (kind === 'heading') last = mark;
  }
  return findings;
}
