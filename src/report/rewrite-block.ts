import type { Nodes, Root, RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { readLines, type Splice } from '../content/yaml/line-ends.ts';
import { findFrontMatter } from '../content/yaml/front-matter.ts';
import type { Span } from '../text/span.ts';
import { reportMarkdown } from './markdown.ts';
import { isProseBlock, listProseBlocks, parseProse, startPlacing } from './prose.ts';

/** A heading or a paragraph as it is to be: its words without mark-up. */
export interface NewBlock {
  text: string;
  /** Level of a heading, 2 for `##`; `undefined` for a paragraph. */
  level: number | undefined;
}

/** What is to become of a section's blocks, which `listProseBlocks` counts. */
export interface BlockChange {
  /** The first block that is replaced, and the one after the last; where both are one, the new ones go in before it. */
  start: number;
  end: number;
  blocks: readonly NewBlock[];
}

/**
 * Write other blocks in the place of some of a section's. All else stays byte for byte, and so does the mark-up of a
 * paragraph or a row of which only some words change.
 *
 * @param raw The section's whole file, with its line ends and byte order mark.
 * @returns `undefined` where the file cannot be written so that its text would be just that.
 */
export function rewriteBlocks(raw: string, change: BlockChange): string | undefined {
  const { text, splice } = readLines(raw);
  const body = findFrontMatter(text)?.bodyStart ?? 0;
  const markdown = text.slice(body);
  const before = listTexts(markdown);
  const wanted = [
    ...before.slice(0, change.start),
    ...change.blocks.map(({ text: words, level }) => ({ text: words, isHeading: level !== undefined })),
    ...before.slice(change.end),
  ];
  for (const draft of [spliceWords(markdown, change), spliceBlocks(markdown, change)]) {
    if (!draft) continue;
    const written = splice([{ start: draft.start + body, end: draft.end + body, text: draft.text }]);
    const after = readLines(written).text;
    if (isSame(listTexts(after.slice(findFrontMatter(after)?.bodyStart ?? 0)), wanted)) return written;
  }
  return undefined;
}

type BlockText = Pick<ReturnType<typeof listProseBlocks>[number], 'text' | 'isHeading'>;

function listTexts(markdown: string): BlockText[] {
  return listProseBlocks(parseProse(markdown)).map(({ text, isHeading }) => ({ text, isHeading }));
}

function isSame(found: readonly BlockText[], wanted: readonly BlockText[]): boolean {
  return (
    found.length === wanted.length &&
    found.every(({ text, isHeading }, index) => text === wanted[index]?.text && isHeading === wanted[index].isHeading)
  );
}

/** Put in the words that differ where they stand in the source, so that links and emphasis round them stay. */
function spliceWords(markdown: string, { start, end, blocks }: BlockChange): Splice | undefined {
  const [block, ...more] = blocks;
  const tree = parseProse(markdown);
  const old = listProseBlocks(tree)[start];
  if (!block || more.length > 0 || end !== start + 1 || old?.isHeading !== (block.level !== undefined))
    return undefined;
  const prefix = countCommon(old.text, block.text);
  const suffix = countCommon(reverse(old.text.slice(prefix)), reverse(block.text.slice(prefix)));
  const words = block.text.slice(prefix, block.text.length - suffix);
  const gone = { start: prefix, end: old.text.length - suffix };
  // Only what one stretch of plain text holds, for mark-up may begin or end between two.
  let offset = 0;
  for (const span of old.spans) {
    const [from, to] = [gone.start - offset, gone.end - offset];
    offset += span.text.length;
    if (from < 0 || to > span.text.length) continue;
    // A link without words is no link.
    if (words === '' && to - from === span.text.length && old.spans.length > 1) return undefined;
    const [placed] = startPlacing(markdown, '')([span]);
    const at = (index: number): number => offsetOf(markdown, placed?.placeAt(index) ?? { line: 1, column: 1 });
    const first = from < span.text.length ? at(from) : at(from - 1) + 1;
    return { start: first, end: to > from ? at(to - 1) + 1 : first, text: words };
  }
  return undefined;
}

/** Write the blocks anew, as Markdown that means their words and nothing else. */
function spliceBlocks(markdown: string, { start, end, blocks }: BlockChange): Splice | undefined {
  const nodes = listBlockNodes(parseProse(markdown));
  // A row has no place of its own outside its table.
  if (nodes.slice(start, end).some(({ type }) => type === 'tableRow')) return undefined;
  const root: Root = { type: 'root', children: blocks.map(toMdast) };
  const text = blocks.length > 0 ? reportMarkdown.stringify(root).trimEnd() : '';
  const [first, last] = [nodes[start], nodes[end - 1]];
  if (end > start) {
    const from = first?.position?.start.offset;
    const to = last?.position?.end.offset;
    if (from === undefined || to === undefined) return undefined;
    if (text !== '') return { start: from, end: to, text };
    const gap = /^\n*/u.exec(markdown.slice(to))?.[0].length ?? 0;
    return { start: from, end: to + gap, text: '' };
  }
  const from = first?.position?.start.offset;
  if (from !== undefined) return { start: from, end: from, text: `${text}\n\n` };
  const kept = markdown.trimEnd().length;
  return { start: kept, end: markdown.length, text: `${kept === 0 ? '\n' : '\n\n'}${text}\n` };
}

function listBlockNodes(tree: Root): Nodes[] {
  const nodes: Nodes[] = [];
  visit(tree, (node) => {
    if (isProseBlock(node)) nodes.push(node);
  });
  return nodes;
}

function toMdast({ text, level }: NewBlock): RootContent {
  const children = [{ type: 'text' as const, value: text }];
  return level === undefined
    ? { type: 'paragraph', children }
    : { type: 'heading', depth: Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6, children };
}

/** Where a block of a section's file begins and ends, as written; `undefined` where there is none. */
export function findBlockPlace(text: string, block: number): Span | undefined {
  const body = findFrontMatter(text)?.bodyStart ?? 0;
  const position = listBlockNodes(parseProse(text.slice(body)))[block]?.position;
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start: start + body, end: end + body };
}

/** Level of a section's block, where it is a heading. */
export function readBlockLevel(tree: Root, block: number): number | undefined {
  let index = -1;
  let level: number | undefined;
  visit(tree, (node) => {
    if (!isProseBlock(node)) return undefined;
    index += 1;
    if (index !== block) return undefined;
    if (node.type === 'heading') level = node.depth;
    return EXIT;
  });
  return level;
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function countCommon(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

function reverse(text: string): string {
  return text.split('').toReversed().join('');
}
