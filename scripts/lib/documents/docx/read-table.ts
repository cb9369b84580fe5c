import type { Element } from 'xast';
import { shorten, type Tally } from '../account.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { writeRow } from '../write-row.ts';
import { leaveOutTree, readText } from './source-text.ts';
import { findChild, listElements } from './xml.ts';

/**
 * Read a table, a line from each row. A table of one column is a frame round paragraphs, and they are what is read.
 *
 * @param readCell Reads the paragraphs of a cell, those of tables in it included.
 */
export function readTable(
  table: Element,
  readCell: (cell: Element) => SourceParagraph[],
  tally: Tally,
): SourceParagraph[] {
  const rows = listWrapped(table, 'w:tr');
  const isFrame = rows.every((row) => listWrapped(row, 'w:tc').length <= 1);
  return rows.flatMap((row): SourceParagraph[] => {
    if (findChild(row, 'w:trPr', 'w:del')) {
      leaveOutTree(row, 'deleted', tally);
      return [{ kind: 'paragraph', text: '', notes: [{ kind: 'deleted', detail: shorten(readText(row)) }] }];
    }
    const cells = listWrapped(row, 'w:tc');
    const contents = cells.map(readCell);
    return isFrame ? contents.flat() : [writeRow(contents, cells.flatMap(noteMerging))];
  });
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
