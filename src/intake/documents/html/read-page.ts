import type { Element, Nodes, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { countPrinted, leaveOut, shorten, type Tally } from '../account.ts';
import { readValue } from '../declarations.ts';
import { UNKNOWN_CHARACTER } from '../docx/number-formats.ts';
import { writeRow } from '../line-joins.ts';
import { hasNumeral, turnRound } from '../linear-text.ts';
import { addToDraft } from '../paragraph-draft.ts';
import type { Note } from '../source-document.ts';
import { readStyle, standsAlone, standsApart } from './box-look.ts';
import { listUnchosen, readControl } from './controls.ts';
import { readDrawnWords } from './drawn-words.ts';
import { isBlock, isHidden, isSourceOnly, listTexts, readVisible } from './html-tree.ts';
import { listAnnotations, writeMath } from './math.ts';
import {
  addShown,
  addText,
  leaveOutText,
  note,
  openParagraph,
  type PageParagraph,
  type Reading,
  startParagraph,
} from './page-paragraphs.ts';
import { findUnseen, isUnseen, lookInside, PLAIN } from './text-look.ts';

/** A cell of figures has a paragraph or two; one with more is part of a layout. */
const MOST_CELL_BLOCKS = 3;

/** Read a page's paragraphs in the order of its source; `article` says which are the article's. */
export function readPage(tree: Root, article: Element | undefined, tally: Tally): PageParagraph[] {
  const reading: Reading = { paragraphs: [], tally, isArticle: false, isVerbatim: false, look: PLAIN };
  readNode(tree, reading, article);
  return reading.paragraphs;
}

function readNode(node: Nodes, reading: Reading, article: Element | undefined): void {
  if (node.type === 'comment') leaveOut(reading.tally, 'source-comment', node.value);
  else if (node.type === 'text') addText(node.value, reading);
  else if (node.type === 'element') readElement(node, reading, article);
  else if (node.type === 'root') readChildren(node, reading, article);
}

/** Elements that are shown as something else than the text in them. */
const REPLACED = /^(?:audio|canvas|embed|iframe|object|video)$/u;

function readElement(element: Element, reading: Reading, article: Element | undefined): void {
  const { tagName } = element;
  if (/^r(?:t|tc|p)$/u.test(tagName)) leaveOutAll(element, reading, 'ruby');
  else if (isSourceOnly(element) || isHidden(element)) leaveOutAll(element, reading);
  else if (tagName === 'br') openParagraph(reading).text += '\n';
  else if (tagName === 'img') noteShown('picture', reading);
  else if (tagName === 'input') addText(readControl(element) ?? '', reading);
  else if (tagName === 'math') readFormula(element, reading);
  else if (REPLACED.test(tagName)) {
    noteShown('object', reading);
    leaveOutAll(element, reading);
  } else if (tagName === 'table' && !holds(element, article) && isDataTable(element))
    readTable(element, reading, article);
  else readWithin(element, reading, article);
}

/** Point at what is seen and cannot be read; the text on its two sides does not touch. */
function noteShown(kind: 'object' | 'picture', reading: Reading): void {
  note({ kind }, reading);
  openParagraph(reading).hasGap = true;
}

/** Read what an element holds, as it looks there. */
function readWithin(element: Element, reading: Reading, article: Element | undefined): void {
  const { tagName } = element;
  const inner: Reading = {
    ...reading,
    isArticle: reading.isArticle || element === article,
    isVerbatim: reading.isVerbatim || tagName === 'pre',
    look: lookInside(element, reading.look),
  };
  const isCap = isDropCap(element, reading);
  const isAlone = !isCap && standsAlone(element, isBlock(element));
  const isApart = !isCap && !isAlone && standsApart(element);
  if (isAlone) startParagraph(inner, headingRank(element));
  if (isApart) openParagraph(inner).hasGap = true;
  drawWords(element, 'before', inner);
  if (tagName === 'q') addShown('“', inner);
  if (tagName === 'ol' && inner.isArticle) readNumberedList(element, inner, article);
  else if (tagName === 'select') readList(element, inner, article);
  else if (findDirection(element) === 'override') readTurned(element, inner, article);
  else readChildren(element, inner, article);
  if (findDirection(element) === 'rtl' && hasNumeral(readVisible(element))) {
    note({ kind: 'direction', detail: shorten(readVisible(element)) }, inner);
  }
  if (tagName === 'q') addShown('”', inner);
  drawWords(element, 'after', inner);
  if (isApart) openParagraph(inner).hasGap = true;
  if (isAlone) startParagraph(reading);
}

/** A large first letter floats at the left of its paragraph, and belongs to its word. */
function isDropCap(element: Element, { paragraphs }: Reading): boolean {
  const isFirst = (paragraphs.at(-1)?.text ?? '').trim() === '';
  return isFirst && !isBlock(element) && readValue(readStyle(element), 'float') === 'left';
}

function readChildren(parent: Element | Root, reading: Reading, article: Element | undefined): void {
  for (const child of parent.children) readNode(child, reading, article);
}

/** Words that a style sheet of the page draws are seen like any other. */
function drawWords(element: Element, side: 'before' | 'after', reading: Reading): void {
  const drawn = reading.isArticle ? readDrawnWords(element, side) : undefined;
  if (!drawn || isUnseen(reading.look)) return;
  addShown(drawn.text, reading);
  note(
    { kind: drawn.isCounted ? 'lost-number' : 'list-number', detail: shorten(drawn.text + readVisible(element)) },
    reading,
  );
}

/** Whether an element's text runs from right to left: by itself, or whatever it is. */
function findDirection(element: Element): 'rtl' | 'override' | undefined {
  const style = readStyle(element);
  const { dir } = element.properties;
  const isTurned = (readValue(style, 'direction') ?? (typeof dir === 'string' ? dir.toLowerCase() : '')) === 'rtl';
  if (!isTurned) return undefined;
  const isOverride = element.tagName === 'bdo' || (readValue(style, 'unicode-bidi') ?? '').endsWith('override');
  return isOverride ? 'override' : 'rtl';
}

/** Text that is shown from right to left, whatever it is, is read as it is shown. */
function readTurned(element: Element, reading: Reading, article: Element | undefined): void {
  const inner: Reading = { ...reading, paragraphs: [] };
  readChildren(element, inner, article);
  const open = openParagraph(reading);
  for (const { text, notes } of inner.paragraphs) {
    const shown = turnRound(text);
    if (hasNumeral(shown)) open.notes.push({ kind: 'direction', detail: shorten(shown) });
    open.notes.push(...notes);
    addToDraft(open, shown);
  }
}

/** A formula is written in a line, or left out, with a sign in its place. */
function readFormula(element: Element, reading: Reading): void {
  const annotations = listAnnotations(element);
  const hidden = annotations.map(readVisible).join('');
  const words = readVisible(element).trim();
  const unseen = findUnseen(lookInside(element, reading.look));
  const reason = unseen === 'hidden' || unseen === 'struck' ? unseen : 'formula';
  const written = reason === 'formula' ? writeMath(element) : undefined;
  const open = openParagraph(reading);
  open.hasGap = true;
  if (written === undefined) {
    leaveOutAll(element, reading, reason);
    if (reason === 'formula') addShown(UNKNOWN_CHARACTER, reading);
  } else {
    for (const { text, use } of listTexts(element)) if (use !== 'text') leaveOut(reading.tally, use, text);
    leaveOutText(hidden, 'formula', reading);
    addToDraft(open, written);
    reading.tally.added += countPrinted(written) + countPrinted(hidden) - countPrinted(words);
    if (written !== '') note({ kind: 'formula', detail: shorten(written) }, reading);
  }
  open.hasGap = true;
}

/** Numbers of a list are drawn by the browser. */
function readNumberedList(list: Element, reading: Reading, article: Element | undefined): void {
  let number = Number(list.properties['start'] ?? 1);
  for (const child of list.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      number = Number(child.properties['value'] ?? number);
      readItem(child, number, list, reading, article);
      number += 1;
    } else readNode(child, reading, article);
  }
}

function readItem(item: Element, number: number, list: Element, reading: Reading, article: Element | undefined): void {
  const [style] = [item, list].flatMap((element) => readListStyle(element) ?? []);
  const isPlain = style === undefined || style === 'decimal';
  startParagraph(reading);
  const isSeen = !isHidden(item) && !isUnseen(reading.look);
  if (isPlain && isSeen) {
    const label = `${number}. `;
    addShown(label, reading);
    openParagraph(reading).isLabel = true;
    note({ kind: 'list-number', detail: shorten(label + readVisible(item)) }, reading);
  } else if (style !== 'none' && isSeen) {
    note({ kind: 'lost-number', detail: shorten(readVisible(item)) }, reading);
  }
  readNode({ ...item, tagName: 'span' }, reading, article);
  openParagraph(reading).isLabel = false;
  startParagraph(reading);
}

/** How the numbers of a list are written, where it says so. */
function readListStyle(element: Element): string | undefined {
  const style = readStyle(element);
  const short = readValue(style, 'list-style')?.match(
    /\bnone\b|[a-z-]*(?:decimal|roman|alpha|latin|cjk|chinese|greek|disc|circle|square)[a-z-]*/u,
  );
  return (
    readValue(style, 'list-style-type') ??
    short?.[0] ??
    { a: 'alpha', i: 'roman' }[String(element.properties['type']).toLowerCase()]
  );
}

/** Of a list to choose from only the entry is shown that is chosen. */
function readList(list: Element, reading: Reading, article: Element | undefined): void {
  const unchosen = listUnchosen(list);
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type === 'text') leaveOutText(child.value, 'hidden', reading);
      else if (child.type !== 'element') readNode(child, reading, article);
      else if (unchosen.includes(child)) leaveOutAll(child, reading);
      else if (child.tagName === 'option') readChildren(child, reading, article);
      else read(child);
    }
  };
  read(list);
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

function readTable(table: Element, around: Reading, article: Element | undefined): void {
  const reading = { ...around, look: lookInside(table, around.look) };
  for (const child of table.children) {
    if (child.type !== 'element' || isHidden(child)) readNode(child, reading, article);
    else if (/^(?:tbody|thead|tfoot)$/u.test(child.tagName)) readTable(child, reading, article);
    else if (child.tagName === 'tr') readRow(child, reading, article);
    else readNode(child, reading, article);
  }
}

function readRow(row: Element, around: Reading, article: Element | undefined): void {
  const reading = { ...around, look: lookInside(row, around.look) };
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

/** Leave out all that an element holds, its words as ones for a reason. */
function leaveOutAll(
  element: Element,
  reading: Reading,
  kind: 'formula' | 'hidden' | 'ruby' | 'struck' = 'hidden',
): void {
  for (const { text, use } of listTexts(element)) {
    if (use === 'text') leaveOutText(text, kind, reading);
    else leaveOut(reading.tally, use, text);
  }
}
