import type { Heading, Nodes, Paragraph, Root, TableRow as TableRowNode } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import type { TableRow } from '../ledger/table-row.ts';
import { joinRuns, type PlacedText } from '../text/placed-text.ts';
import type { Span } from '../text/span.ts';
import { reportMarkdown } from './markdown.ts';
import { paragraphAnchor } from './section-paths.ts';

/**
 * Parse a section's Markdown into a tree whose positions are those of the text given.
 *
 * White space that typing or pasting leaves behind is dropped here, once for the pages and the checks alike: indents
 * before a paragraph (U+3000 and no-break spaces; indents are CSS), and line breaks inside one next to a Chinese
 * character, which a browser would show as a gap. A tab is put between the cells of a table, as other programs have it
 * when a table is copied, so that what two cells say never runs together.
 */
export function parseProse(markdown: string): Root {
  const tree = reportMarkdown.parse(markdown);
  visit(tree, 'tableRow', ({ children }) => {
    for (const { children: words, position } of children.slice(1)) {
      words.unshift({ type: 'text', value: '\t', ...(position && { position }) });
    }
  });
  visit(tree, 'text', (node, index, parent) => {
    const isFirst = index === 0 && (parent?.type === 'paragraph' || parent?.type === 'heading');
    if (node.value === '\t') return;
    const joined = node.value.replace(/(?<=\P{ASCII})\s*\n\s*|\s*\n\s*(?=\P{ASCII})/gu, '');
    node.value = isFirst ? joined.trimStart() : joined;
  });
  return tree;
}

/** Whether a node is a block of a section's text: a paragraph, a heading or a row of a table. */
export function isProseBlock(node: Nodes): node is Heading | Paragraph | TableRowNode {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
}

/** One paragraph, heading or row of a table of a section's text. */
export interface ProseBlock {
  /** Its words, without mark-up; positions in a section's text count in these. */
  text: string;
  isHeading: boolean;
  /** Anchor of a paragraph or row, `p-1`; `undefined` for a heading, which has one of its words. */
  id: string | undefined;
  spans: ProseSpan[];
  /** Its cells, where it is a row of a table. */
  row: TableRow | undefined;
}

/** The paragraphs, headings and rows of a section, in order. */
export function listProseBlocks(tree: Root): ProseBlock[] {
  const ids = identifyParagraphs(tree);
  const blocks: ProseBlock[] = [];
  let caption = '';
  let heads: string[] = [];
  visit(tree, (node, index, parent) => {
    if (!isProseBlock(node)) return;
    const spans = listProseSpans({ type: 'root', children: [node] });
    const text = spans.map((span) => span.text).join('');
    const isHeading = node.type === 'heading';
    const isFirstRow = parent?.type === 'table' && index === 0;
    const row =
      node.type === 'tableRow' ? { cells: cutCells(text), heads: isFirstRow ? [] : heads, caption } : undefined;
    if (isFirstRow) heads = text.split('\t');
    if (!row) caption = text;
    blocks.push({ text, isHeading, id: node.type === 'heading' ? undefined : ids.get(node), spans, row });
  });
  return blocks;
}

function cutCells(text: string): Span[] {
  let start = 0;
  return text.split('\t').map(({ length }) => {
    const cell = { start, end: start + length };
    start = cell.end + 1;
    return cell;
  });
}

/** The rows of tables among a section's blocks, by index. */
export function listRows(blocks: readonly ProseBlock[]): Map<number, TableRow> {
  return new Map(blocks.flatMap(({ row }, index) => (row ? [[index, row]] : [])));
}

/** A run of a section's text and where it begins in the file; 1-based. */
export interface ProseSpan {
  text: string;
  line: number;
  column: number;
}

/** The text of a section as a reader meets it, in order, without any mark-up. */
export function listProseSpans(tree: Root): ProseSpan[] {
  const spans: ProseSpan[] = [];
  visit(tree, (node) => {
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && node.position) {
      spans.push({ text: node.value, line: node.position.start.line, column: node.position.start.column });
    }
  });
  return spans;
}

/**
 * Give every character of a section's text its place in the file, beyond escapes, entities, mark-up and line breaks
 * that the text itself no longer has.
 *
 * @param markdown The Markdown that the spans are parsed from, whose lines are counted once for all of them.
 * @param file Name that the places carry.
 */
export function startPlacing(markdown: string, file: string): (spans: readonly ProseSpan[]) => PlacedText[] {
  const lines = location(markdown);
  return (spans) =>
    spans.map(({ text, line, column }) => {
      const findOffset = followSource(markdown, lines.toOffset({ line, column }) ?? 0, text);
      return {
        text,
        placeAt: (index) => {
          const found = lines.toPoint(findOffset(index));
          return { file, line: found?.line ?? line, column: found?.column ?? column };
        },
      };
    });
}

/**
 * Follow a text that begins at `start` through its source; asked for one character after another, it goes on from the last.
 *
 * @returns Offset in the source of the character at an index of the text.
 */
function followSource(source: string, start: number, text: string): (index: number) => number {
  const beginning = { from: 0, position: 0, next: start, found: start };
  let at = beginning;
  return (index) => {
    if (index < at.from) at = beginning;
    let { from, position, next, found } = at;
    while (position <= index) {
      const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
      const entity = matchEntity(source, next, text, position);
      const match = entity === '' ? source.indexOf(character, next) : next;
      found = match === -1 ? next : match;
      next = found + (entity || character).length;
      from = position;
      position += character.length;
    }
    at = { from, position, next, found };
    return found;
  };
}

/** The character reference at an offset, `&amp;`, unless the text has the very same letters. */
function matchEntity(source: string, offset: number, text: string, position: number): string {
  if (source[offset] !== '&') return '';
  const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{0,31});/.exec(
    source.slice(offset, offset + 34),
  );
  return reference && !text.startsWith(reference[0], position) ? reference[0] : '';
}

/** A piece of a section's text with its place. */
export interface PlacedPassage extends PlacedText {
  /** Its index among the section's blocks, as `listProseBlocks` counts them; `undefined` for any other. */
  block: number | undefined;
}

/**
 * All text of a section's Markdown, paragraph by paragraph: as prose blocks, and what else there may be in between.
 *
 * @param markdown The Markdown that the tree was parsed from.
 * @param file Name that the places carry.
 */
export function placePassages(tree: Root, markdown: string, file: string): PlacedPassage[] {
  const passages: PlacedPassage[] = [];
  const place = startPlacing(markdown, file);
  let block = -1;
  visit(tree, (node) => {
    if (!isProseBlock(node) && node.type !== 'code') return undefined;
    if (node.type !== 'code') block += 1;
    const spans = listProseSpans({ type: 'root', children: [node] });
    if (spans.length > 0) {
      const run = joinRuns(place(spans));
      passages.push({ ...run, block: node.type === 'code' ? undefined : block });
    }
    return SKIP;
  });
  return passages;
}

/** Give each paragraph and row of a section its id; headings, which have anchors of their words, are not counted. */
export function identifyParagraphs(tree: Root): Map<Paragraph | TableRowNode, string> {
  const ids = new Map<Paragraph | TableRowNode, string>();
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableRow') ids.set(node, paragraphAnchor(ids.size + 1));
  });
  return ids;
}

/** Have each paragraph and row of a tree rendered with its id, `prefix` before it. Changes the tree. */
export function setParagraphIds(tree: Root, prefix: string): void {
  for (const [paragraph, id] of identifyParagraphs(tree)) {
    paragraph.data = { ...paragraph.data, hProperties: { ...paragraph.data?.hProperties, id: prefix + id } };
  }
}

/**
 * Copy a section's tree with other words in one of its blocks.
 *
 * @param block Its index, as `listProseBlocks` counts them.
 * @param stretch Where the words to replace stand in its text.
 */
export function replaceInBlock(tree: Root, block: number, { start, end }: Span, words: string): Root {
  const replaced = structuredClone(tree);
  let index = -1;
  visit(replaced, (node) => {
    if (!isProseBlock(node)) return;
    index += 1;
    if (index !== block) return;
    let offset = 0;
    visit(node, 'text', (text) => {
      const [from, to] = [start - offset, end - offset];
      const { length } = text.value;
      offset += length;
      if (from >= length || to <= 0) return;
      // Over several texts, the first takes all the words.
      text.value = text.value.slice(0, Math.max(0, from)) + (from >= 0 ? words : '') + text.value.slice(to);
    });
  });
  return replaced;
}
