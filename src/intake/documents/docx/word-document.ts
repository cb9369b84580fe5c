import { visitParents } from 'unist-util-visit-parents';
import type { Element, Root } from 'xast';
import type { Tally } from '../account.ts';
import { type NumberCounts, readNumberLists, startCounting } from './numbering.ts';
import type { PackageParts } from './package-parts.ts';
import { isSeparator } from './separators.ts';
import { readText } from './source-text.ts';
import { readStyles, type Styles } from './styles.ts';
import type { PageSize } from './unseen.ts';
import { findChild, listElements, readAttribute, readMeasure } from './xml.ts';

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
  /** How many of the notes have a number. */
  numbered: number;
  /** By their ids, the words of comments that no place in the text read so far refers to. */
  comments: Map<string, string>;
  /** The largest of its pages. */
  page: PageSize;
  /** Whether its pages have a colour of their own. */
  isTinted: boolean;
  tally: Tally;
}

/** Make ready what all texts of a document are read with. */
export function prepareDocument(
  { document, styles: part, numbering, footnotes, endnotes, comments }: PackageParts,
  tally: Tally,
): WordDocument {
  const styles = readStyles(part);
  return {
    styles,
    counts: startCounting(readNumberLists(numbering, styles)),
    notes: new Map([...listNotes(footnotes, 'footnote'), ...listNotes(endnotes, 'endnote')]),
    numbered: 0,
    comments: listComments(comments),
    page: findPageSize(document),
    isTinted: findChild(document, 'w:document', 'w:background') !== undefined,
    tally,
  };
}

/** A4, in twips. */
const USUAL_PAGE: PageSize = { width: 11_906, height: 16_838 };

function findPageSize(document: Root): PageSize {
  const page = { ...USUAL_PAGE };
  visitParents(document, 'element', (size) => {
    if (size.name !== 'w:pgSz') return;
    page.width = Math.max(page.width, readMeasure(size, 'w:w') ?? 0);
    page.height = Math.max(page.height, readMeasure(size, 'w:h') ?? 0);
  });
  return page;
}

function listComments(part: Root | undefined): Map<string, string> {
  const comments = listElements(findChild(part, 'w:comments') ?? { type: 'root', children: [] });
  return new Map(
    comments
      .map((comment) => [readAttribute(comment, 'w:id') ?? '', readText(comment).trim()] as const)
      .filter(([, words]) => words !== ''),
  );
}

/** Find the note that a reference in the text names. */
export function findNote({ notes }: WordDocument, reference: Element): WordNote | undefined {
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  return notes.get(`${kind} ${readAttribute(reference, 'w:id') ?? ''}`);
}

/** Count a note at the place that refers to it. */
export function numberNote(document: WordDocument, note: WordNote, hasOwnMark: boolean): number {
  note.number ??= document.numbered += 1;
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
