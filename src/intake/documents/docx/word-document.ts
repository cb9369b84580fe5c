import type { Element, Root } from 'xast';
import type { Tally } from '../account.ts';
import { type NumberCounts, readNumberLists, startCounting } from './numbering.ts';
import type { PackageParts } from './package-parts.ts';
import { isSeparator } from './separators.ts';
import { readStyles, type Styles } from './styles.ts';
import { findChild, listElements, readAttribute } from './xml.ts';

/** A footnote or an endnote. */
export interface WordNote {
  content: Element;
  /** 1-based in the order of the text; `undefined` until something refers to it. */
  number: number | undefined;
  /** Whether the text prints a mark of its own choice in place of a number. */
  hasOwnMark: boolean;
}

/** What reading a document's text needs to know, and what it has come to. */
export interface WordDocument {
  styles: Styles;
  counts: NumberCounts;
  /** By `footnote 2`, `endnote 1`. */
  notes: ReadonlyMap<string, WordNote>;
  tally: Tally;
}

export function prepareDocument(
  { styles: part, numbering, footnotes, endnotes }: PackageParts,
  tally: Tally,
): WordDocument {
  const styles = readStyles(part);
  return {
    styles,
    counts: startCounting(readNumberLists(numbering, styles)),
    notes: new Map([...listNotes(footnotes, 'footnote'), ...listNotes(endnotes, 'endnote')]),
    tally,
  };
}

/** Find the note that a reference in the text names. */
export function findNote({ notes }: WordDocument, reference: Element): WordNote | undefined {
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  return notes.get(`${kind} ${readAttribute(reference, 'w:id') ?? ''}`);
}

/** Count a note at the place that refers to it. */
export function numberNote({ notes }: WordDocument, note: WordNote, hasOwnMark: boolean): number {
  note.number ??= [...notes.values()].filter(({ number }) => number !== undefined).length + 1;
  note.hasOwnMark = hasOwnMark;
  return note.number;
}

/** Notes of a part; the lines that separate notes from the text are kept there too, with a type. */
function listNotes(part: Root | undefined, kind: 'footnote' | 'endnote'): [string, WordNote][] {
  return listElements(findChild(part, `w:${kind}s`) ?? { type: 'root', children: [] })
    .filter((element) => element.name === `w:${kind}` && !isSeparator(element))
    .map((content) => [
      `${kind} ${readAttribute(content, 'w:id') ?? ''}`,
      { content, number: undefined, hasOwnMark: false },
    ]);
}
