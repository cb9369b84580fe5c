import type { Note, SourceParagraph } from './source-document.ts';

/**
 * Write a row of a table as one line: its cells with a tab between them, the paragraphs of a cell with a space. Both
 * are white space, so that the line has no character that the table does not print.
 */
export function writeRow(cells: readonly (readonly SourceParagraph[])[], notes: readonly Note[]): SourceParagraph {
  return {
    kind: 'table-row',
    text: cells
      .map((paragraphs) =>
        paragraphs
          .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
          .filter((text) => text !== '')
          .join(' '),
      )
      .join('\t'),
    notes: [{ kind: 'table' }, ...notes, ...cells.flatMap((paragraphs) => paragraphs.flatMap((one) => one.notes))],
  };
}
