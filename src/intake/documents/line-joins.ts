import { readSignature } from '../../report/letter.ts';
import { readDocumentNumber } from '../../report/letterhead.ts';
import { isPageLine } from '../../report/page-lines.ts';
import { ORDINAL_NUMERALS } from '../../text/chinese-numerals.ts';
import { foldForNumbers } from '../../text/folding.ts';
import { readOutlineMark } from '../../text/outline-mark.ts';
import { restorePunctuation } from '../../text/punctuation.ts';
import type { Note, SourceParagraph } from './source-document.ts';

const INDENT = /^(?:\t|[ \u00a0\u2002\u2003\u3000]{2}|[\u2003\u3000])/u;
const OTHER_MARK = new RegExp(
  `^(?:第[${ORDINAL_NUMERALS}]+[章节部条]|\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[)）]|[①-⑳]|[•●■◆◇▪►]|附件|附：)`,
  'u',
);
const PAGE_NUMBER = /^(?:[-·] *\d{1,4} *[-·]|第 *\d{1,4} *页(?: *[,，/]? *共 *\d{1,4} *页)?)$/u;

/** Whether a line begins a paragraph, by its indent, its mark or its kind, whatever stands before it. */
export function beginsParagraph(line: string): boolean {
  const text = restorePunctuation(line.trim());
  return (
    INDENT.test(line) ||
    readOutlineMark(text) !== undefined ||
    OTHER_MARK.test(text) ||
    readSignature(text) !== undefined ||
    isFrameLine(line)
  );
}

/** Whether a line is no sentence's, but one of a page's, or the number of a document. */
export function isFrameLine(line: string): boolean {
  return isPageLine(line) || readDocumentNumber(line) !== undefined;
}

/** Whether a line is nothing but a page number: `- 3 -`, `第3页 共10页`. A bare number might be anything. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(foldForNumbers(line.trim()));
}

/** Put two halves of a paragraph together; only words of Latin letters need a space between them. */
export function joinHalves(first: string, second: string): string {
  const [before, after] = [first.trimEnd(), second.trimStart()];
  return /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) ? `${before} ${after}` : before + after;
}

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
