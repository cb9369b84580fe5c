import type { Root } from 'xast';
import type { Tally } from '../account.ts';
import { isPageNumber } from '../line-joins.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { SourceParagraph } from '../source-document.ts';
import { readPackage } from './package-parts.ts';
import { readStory } from './read-blocks.ts';
import { countSource, leaveOutTree, readText } from './source-text.ts';
import { prepareDocument, type WordDocument } from './word-document.ts';
import { findChild, listElements } from './xml.ts';

/**
 * Read a Word document: its body, then the notes it refers to. Comments, headers and footers are left out and counted.
 *
 * @throws RefusedDocument for what is no whole Word document.
 */
export async function readDocx(bytes: Uint8Array, tally: Tally): Promise<SourceParagraph[]> {
  const parts = await readPackage(bytes);
  const { document: main, footnotes, endnotes, comments, headers, footers } = parts;
  const read = [main, footnotes, endnotes, comments, ...headers, ...footers];
  for (const part of read) tally.source += part ? countSource(part) : 0;
  const body = findChild(main, 'w:document', 'w:body');
  if (!body) throw new RefusedDocument('broken');

  const document = prepareDocument(parts, tally);
  const paragraphs = readStory(body, document);
  return [
    ...paragraphs,
    ...(comments ? leaveOutComments(comments, tally) : []),
    ...[...headers, ...footers].flatMap((part) => leaveOutMargin(part, tally)),
    ...readNotes(document),
  ];
}

/** Comments are no words of the document; the text has a note at each place that one is about. */
function leaveOutComments(part: Root, tally: Tally): SourceParagraph[] {
  leaveOutTree(part, 'comment', tally);
  const comments = listElements(findChild(part, 'w:comments') ?? part).map((comment) => readText(comment).trim());
  const notes = comments.filter((words) => words !== '').map((words) => ({ kind: 'comment', leftOut: words }) as const);
  return [{ kind: 'paragraph', text: '', notes }];
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
  const kind = isNumber ? 'page-number' : 'header-footer';
  leaveOutTree(part, kind, tally);
  return text === '' ? [] : [{ kind: 'paragraph', text: '', notes: [{ kind, leftOut: text, isUsual: isNumber }] }];
}
