import type { Root } from 'xast';
import { shorten, type Tally } from '../account.ts';
import { isPageNumber } from '../line-joins.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { SourceParagraph } from '../source-document.ts';
import { type PackageParts, readPackage } from './package-parts.ts';
import { readStory } from './read-blocks.ts';
import { leaveOutSeparators } from './separators.ts';
import { countSource, leaveOutTree, readText } from './source-text.ts';
import { prepareDocument, type WordDocument } from './word-document.ts';
import { findChild } from './xml.ts';

/**
 * Read a Word document: its body, then the notes it refers to. Comments, headers and footers are left out and counted.
 *
 * @throws RefusedDocument for what is no whole Word document.
 */
export async function readDocx(bytes: Uint8Array, tally: Tally): Promise<SourceParagraph[]> {
  return readParts(await readPackage(bytes), tally);
}

/** Read the parts of a Word document, wherever they come from. */
export function readParts(parts: PackageParts, tally: Tally): SourceParagraph[] {
  const { document: main, footnotes, endnotes, comments, headers, footers } = parts;
  const read = [main, footnotes, endnotes, comments, ...headers, ...footers];
  for (const part of read) tally.source += part ? countSource(part) : 0;
  const body = findChild(main, 'w:document', 'w:body');
  if (!body) throw new RefusedDocument('broken');

  const document = prepareDocument(parts, tally);
  const paragraphs = readStory(body, document);
  if (comments) leaveOutTree(comments, 'comment', tally);
  return [
    ...paragraphs,
    ...[...headers, ...footers].flatMap((part) => leaveOutMargin(part, tally)),
    ...leaveOutSeparators(footnotes, 'footnote', tally),
    ...leaveOutSeparators(endnotes, 'endnote', tally),
    ...readNotes(document),
  ];
}

/** Notes in the order of their numbers; one that nothing refers to any more is not printed. */
function readNotes(document: WordDocument): SourceParagraph[] {
  const notes = [...document.notes.values()];
  for (const { content } of notes.filter(({ number }) => number === undefined)) {
    leaveOutTree(content, 'deleted', document.tally);
  }
  return notes
    .filter(({ number }) => number !== undefined)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap((note): SourceParagraph[] => {
      const [first, ...more] = readStory(note.content, document, note);
      return first ? [{ ...first, notes: [{ kind: 'note' }, ...first.notes] }, ...more] : [];
    });
}

/** Leave a header or footer out; of one that is more than a page number, staff are told. */
function leaveOutMargin(part: Root, tally: Tally): SourceParagraph[] {
  const text = readText(part).trim();
  const isNumber = isPageNumber(text) || /^[\d\s\p{Pd}·]*$/u.test(text);
  leaveOutTree(part, isNumber ? 'page-number' : 'header-footer', tally);
  return isNumber ? [] : [{ kind: 'paragraph', text: '', notes: [{ kind: 'header-footer', detail: shorten(text) }] }];
}
