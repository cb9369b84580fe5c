import type { Element } from 'xast';
import type { LeftOutKind, Note, SourceParagraph } from '../source-document.ts';
import { writeRow } from '../line-joins.ts';
import { type Ground, readShading } from './shading.ts';
import { leaveOutTree, readText } from './source-text.ts';
import type { Surroundings } from './story.ts';
import type { Styles } from './styles.ts';
import { isOff, isRowUnseen } from './unseen.ts';
import type { WordDocument } from './word-document.ts';
import { findChild, listElements, readMeasure, readSetting } from './xml.ts';

/** Reads the paragraphs of a cell, those of tables in it included. */
type ReadCell = (cell: Element, surroundings: Surroundings) => SourceParagraph[];

/** Read a table, a line from each row. A table of one column is a frame round paragraphs, and they are what is read. */
export function readTable(
  table: Element,
  document: WordDocument,
  { ground }: Surroundings,
  readCell: ReadCell,
): SourceParagraph[] {
  const { styles, page } = document;
  const tableStyleId = readSetting(table, 'w:tblPr', 'w:tblStyle');
  const shading = readShading(findChild(table, 'w:tblPr', 'w:shd'));
  const below = isShadedByStyle(styles, tableStyleId) ? 'unknown' : ground;
  const around: Surroundings = { ground: shading ?? below, tableStyleId };
  const place = findChild(table, 'w:tblPr', 'w:tblpPr');
  const isOffPage =
    isOff(readMeasure(place, 'w:tblpX') ?? 0, page.width) || isOff(readMeasure(place, 'w:tblpY') ?? 0, page.height);
  const rows = listWrapped(table, 'w:tr');
  const isFrame = rows.every((row) => listWrapped(row, 'w:tc').length <= 1);
  return rows.flatMap((row): SourceParagraph[] => {
    if (findChild(row, 'w:trPr', 'w:del')) return leaveOutPart(row, 'deleted', document);
    if (isOffPage || isRowUnseen(row)) return leaveOutPart(row, 'hidden', document);
    const cells = listWrapped(row, 'w:tc');
    const contents = cells.map((cell) => readOneCell(cell, document, around, readCell));
    return isFrame ? contents.flat() : [writeRow(contents, cells.flatMap(noteMerging))];
  });
}

function readOneCell(
  cell: Element,
  document: WordDocument,
  around: Surroundings,
  readCell: ReadCell,
): SourceParagraph[] {
  const settings = findChild(cell, 'w:tcPr');
  if (findChild(settings, 'w:cellDel')) return leaveOutPart(cell, 'deleted', document);
  // What is stored in a cell that is merged into the one above is not shown.
  const merging = findChild(settings, 'w:vMerge');
  if (merging && readSetting(settings, 'w:vMerge') !== 'restart') return leaveOutPart(cell, 'hidden', document);
  const ground: Ground = readShading(findChild(settings, 'w:shd')) ?? around.ground;
  return readCell(cell, { ...around, ground });
}

/** Whether a table's style shades some of its cells, so that what their text stands on is not known. */
function isShadedByStyle({ chains }: Styles, styleId: string | undefined): boolean {
  return (chains.get(styleId ?? '') ?? []).some((style) =>
    [style, ...listElements(style).filter(({ name }) => name === 'w:tblStylePr')].some((part) =>
      ['w:tblPr', 'w:tcPr'].some((name) => readShading(findChild(part, name, 'w:shd'))),
    ),
  );
}

function leaveOutPart(part: Element, kind: LeftOutKind, { tally }: WordDocument): SourceParagraph[] {
  const words = readText(part);
  leaveOutTree(part, kind, tally);
  return words.trim() === '' ? [] : [{ kind: 'paragraph', text: '', notes: [{ kind, leftOut: words }] }];
}

function noteMerging(cell: Element): Note[] {
  const merged = ['w:gridSpan', 'w:vMerge'].some((name) => findChild(cell, 'w:tcPr', name));
  return merged ? [{ kind: 'merged-cells' }] : [];
}

/** Rows of a table, or cells of a row, those inside of content controls and the like included. */
function listWrapped(parent: Element, name: string): Element[] {
  return listElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return ['w:tbl', 'w:tc', 'w:tr', 'w:p'].includes(element.name) ? [] : listWrapped(element, name);
  });
}
