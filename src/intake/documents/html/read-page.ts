import type { Element, Nodes, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { countPrinted, leaveOut, shorten, type Tally } from '../account.ts';
import { writeRow } from '../line-joins.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { isBlock, isHidden, isSourceOnly, listTexts, readVisible } from './html-tree.ts';

/** A paragraph of a page. */
export interface PageParagraph extends SourceParagraph {
  isArticle: boolean;
  /** Whether it is nothing yet but the number of an item, whose text is still to come. */
  isLabel?: boolean;
}

/** A cell of figures has a paragraph or two; one with more is part of a layout. */
const MOST_CELL_BLOCKS = 3;

/** What a page's paragraphs are read into, one open at the end. */
interface Reading {
  paragraphs: PageParagraph[];
  tally: Tally;
  isArticle: boolean;
  isVerbatim: boolean;
}

/** Read a page's paragraphs in the order of its source; `article` says which are the article's. */
export function readPage(tree: Root, article: Element | undefined, tally: Tally): PageParagraph[] {
  const reading: Reading = { paragraphs: [], tally, isArticle: false, isVerbatim: false };
  readNode(tree, reading, article);
  return reading.paragraphs;
}

function readNode(node: Nodes, reading: Reading, article: Element | undefined): void {
  if (node.type === 'comment') leaveOut(reading.tally, 'source-comment', node.value);
  else if (node.type === 'text') addText(node.value, reading);
  else if (node.type === 'element') readElement(node, reading, article);
  else if (node.type === 'root') readChildren(node, reading, article);
}

function readElement(element: Element, reading: Reading, article: Element | undefined): void {
  const { tagName } = element;
  if (isSourceOnly(element)) {
    leaveOutAll(element, reading.tally);
  } else if (isHidden(element)) {
    leaveOutAll(element, reading.tally);
    if (readVisible(element).trim() !== '') note({ kind: 'hidden', leftOut: readVisible(element).trim() }, reading);
  } else if (tagName === 'br') {
    openParagraph(reading).text += '\n';
  } else if (tagName === 'img') {
    note({ kind: 'picture' }, reading);
  } else if (tagName === 'table' && !holds(element, article) && isDataTable(element)) {
    readTable(element, reading, article);
  } else {
    const inner = {
      ...reading,
      isArticle: reading.isArticle || element === article,
      isVerbatim: reading.isVerbatim || tagName === 'pre',
    };
    if (isBlock(element)) startParagraph(inner, headingRank(element));
    if (/^su[bp]$/u.test(tagName) && /\d/u.test(readVisible(element))) {
      note({ kind: 'superscript', detail: shorten(readVisible(element)) }, inner);
    }
    if (tagName === 'ol' && inner.isArticle) readNumberedList(element, inner, article);
    else readChildren(element, inner, article);
    if (isBlock(element)) startParagraph(reading);
  }
}

function readChildren(parent: Element | Root, reading: Reading, article: Element | undefined): void {
  for (const child of parent.children) readNode(child, reading, article);
}

/** Numbers of a list are drawn by the browser. */
function readNumberedList(list: Element, reading: Reading, article: Element | undefined): void {
  let number = Number(list.properties['start'] ?? 1);
  for (const child of list.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      startParagraph(reading);
      const label = `${number}. `;
      addText(label, reading);
      openParagraph(reading).isLabel = true;
      reading.tally.added += countPrinted(label);
      note({ kind: 'list-number', detail: shorten(label + readVisible(child)) }, reading);
      readChildren(child, reading, article);
      openParagraph(reading).isLabel = false;
      startParagraph(reading);
      number += 1;
    } else readNode(child, reading, article);
  }
}

/** A table of one column, or with a table or several paragraphs in a cell, is a layout: its cells are read as blocks. */
function isDataTable(table: Element): boolean {
  const rows = listBelow(table, ['tr']);
  const cells = listBelow(table, ['td', 'th']);
  const isPlain = cells.every(
    (cell) => listBelow(cell, ['table']).length === 0 && listBelow(cell, ['p', 'div']).length <= MOST_CELL_BLOCKS,
  );
  return isPlain && rows.some((row) => listBelow(row, ['td', 'th']).length > 1);
}

function readTable(table: Element, reading: Reading, article: Element | undefined): void {
  for (const child of table.children) {
    if (child.type === 'element' && /^(?:tbody|thead|tfoot)$/u.test(child.tagName)) readTable(child, reading, article);
    else if (child.type === 'element' && child.tagName === 'tr') readRow(child, reading, article);
    else readNode(child, reading, article);
  }
}

function readRow(row: Element, reading: Reading, article: Element | undefined): void {
  const cells = listBelow(row, ['td', 'th']);
  const contents = cells.map((cell) => {
    const inner = { ...reading, paragraphs: [] };
    readNode({ ...cell, tagName: 'td' }, inner, article);
    return inner.paragraphs;
  });
  for (const child of row.children) if (!cells.includes(child as Element)) readNode(child, reading, article);
  const isMerged = cells.some(
    ({ properties }) => Number(properties['rowSpan'] ?? 1) > 1 || Number(properties['colSpan'] ?? 1) > 1,
  );
  const notes: Note[] = isMerged ? [{ kind: 'merged-cells' }] : [];
  reading.paragraphs.push({ ...writeRow(contents, notes), isArticle: reading.isArticle });
  startParagraph(reading);
}

function holds(parent: Element, sought: Element | undefined): boolean {
  return parent.children.some((child) => child.type === 'element' && (child === sought || holds(child, sought)));
}

function listBelow(parent: Element, names: readonly string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (names.includes(child.tagName)) return [child];
    return listBelow(child, names);
  });
}

function leaveOutAll(element: Element, tally: Tally): void {
  for (const { text, use } of listTexts(element)) leaveOut(tally, use === 'text' ? 'hidden' : use, text);
}

function addText(value: string, reading: Reading): void {
  const text = reading.isVerbatim ? value : value.replace(/[\t\n\f\r ]+/gu, ' ');
  const open = openParagraph(reading);
  const isAtStart = open.text === '' || /[\n ]$/u.test(open.text);
  open.text += isAtStart && !reading.isVerbatim ? text.replace(/^ /u, '') : text;
  if (text.trim() !== '') open.isLabel = false;
}

function note(value: Note, reading: Reading): void {
  openParagraph(reading).notes.push(value);
}

function openParagraph(reading: Reading): PageParagraph {
  const last = reading.paragraphs.at(-1);
  if (last?.kind === 'paragraph' && last.isArticle === reading.isArticle) return last;
  return startParagraph(reading);
}

function startParagraph({ paragraphs, isArticle }: Reading, headingLevel?: number): PageParagraph {
  const last = paragraphs.at(-1);
  if (last?.isLabel) return last;
  const started: PageParagraph = { kind: 'paragraph', text: '', headingLevel, notes: [], isArticle };
  paragraphs.push(started);
  return started;
}
