import { endsSentence } from '../../text/wrapped-text.ts';
import { beginsParagraph, joinHalves } from './line-joins.ts';
import type { Note, NoteKind, SourceParagraph } from './source-document.ts';

/** A line of a text whose paragraphs are cut into lines. */
export interface WrappedLine {
  text: string;
  /** Whether it is as long as lines get, so that a paragraph may go on in the next. */
  isFull: boolean;
  /** Whether it begins a paragraph, or goes on in one, where the layout leaves no doubt of that. */
  begins?: boolean | undefined;
  headingLevel?: number | undefined;
  notes: Note[];
}

/**
 * Make paragraphs of lines. A line goes on in the next when it is full and the next neither begins a paragraph nor
 * follows on a sentence's end, unless indents tell where paragraphs begin.
 *
 * @param joined What is noted where two lines are joined.
 */
export function joinWrappedLines(
  lines: readonly WrappedLine[],
  isIndented: boolean,
  joined?: NoteKind,
): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let open: SourceParagraph | undefined;
  let isFull = false;
  for (const { text, headingLevel, notes, ...line } of lines) {
    const begins = line.begins ?? (!isFull || beginsParagraph(text) || (!isIndented && endsSentence(open?.text ?? '')));
    if (open && !begins && text.trim() !== '') {
      const number = findSplitNumber(open.text, text);
      open.text = joinHalves(open.text, text);
      if (number !== undefined) open.notes.push({ kind: 'joined-number', detail: number });
      open.notes.push(...notes, ...(joined ? [{ kind: joined }] : []));
    } else {
      open = { text, kind: 'paragraph', headingLevel, notes };
      paragraphs.push(open);
    }
    isFull = line.isFull;
  }
  return paragraphs;
}

/** The number that the end of one line and the start of the next make, where both have digits there. */
function findSplitNumber(before: string, after: string): string | undefined {
  const start = /[\p{Nd}.,，．]*\p{Nd}$/u.exec(before.trimEnd())?.[0];
  const end = /^\p{Nd}+/u.exec(after.trimStart())?.[0];
  return start === undefined || end === undefined ? undefined : start + end;
}
