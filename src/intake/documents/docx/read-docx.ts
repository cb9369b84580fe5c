import type { Root } from 'xast';
import type { Tally } from '../account.ts';
import { WHITE } from '../colours.ts';
import { isPageNumber } from '../line-joins.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { SourceParagraph } from '../source-document.ts';
import { readPackage } from './package-parts.ts';
import { readStory } from './read-blocks.ts';
import { countSource, leaveOutTree, readText } from './source-text.ts';
import type { Surroundings } from './story.ts';
import { prepareDocument, type WordDocument, type WordNote } from './word-document.ts';
import { findChild } from './xml.ts';

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
  const told = new Set<string>();
  const paper: Surroundings = { ground: document.isTinted ? 'unknown' : WHITE };
  const paragraphs = readStory(body, document, paper);
  if (comments) leaveOutTree(comments, 'comment', tally);
  return [
    ...paragraphs,
    ...noteComments(document),
    ...[...headers, ...footers].flatMap((part) => leaveOutMargin(part, tally, told)),
    ...readNotes(document, paper),
  ];
}

/** Comments are no words of the document; those that no place refers to are noted at the end. */
function noteComments({ comments }: WordDocument): SourceParagraph[] {
  const notes = [...comments.values()].map((words) => ({ kind: 'comment', leftOut: words }) as const);
  return [{ kind: 'paragraph', text: '', notes }];
}

/** Notes in the order of their numbers; one that nothing refers to is not printed. */
function readNotes(document: WordDocument, paper: Surroundings): SourceParagraph[] {
  const notes = [...document.notes.values()];
  const unprinted = notes.filter(({ number }) => number === undefined).map(({ content }) => content);
  for (const content of unprinted) leaveOutTree(content, 'hidden', document.tally);
  const words = unprinted.map((content) => readText(content).trim()).filter((text) => text !== '');
  const remark: SourceParagraph = {
    kind: 'paragraph',
    text: '',
    notes: words.map((text) => ({ kind: 'hidden', leftOut: text })),
  };
  return [...readPrintedNotes(notes, document, paper), remark];
}

function readPrintedNotes(notes: readonly WordNote[], document: WordDocument, paper: Surroundings): SourceParagraph[] {
  return notes
    .filter(({ number }) => number !== undefined)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap((note): SourceParagraph[] => {
      const [first, ...more] = readStory(note.content, document, paper, note);
      return first ? [{ ...first, notes: [{ kind: 'note' }, ...first.notes] }, ...more] : [];
    });
}

/**
 * Leave a header or footer out; of one that is more than a page number, staff are told.
 *
 * @param told Words of those before: first, odd and even pages often have the same.
 */
function leaveOutMargin(part: Root, tally: Tally, told: Set<string>): SourceParagraph[] {
  const text = readText(part).trim();
  const isNumber = isPageNumber(text) || /^[\d\s\p{Pd}·]*$/u.test(text);
  const kind = isNumber ? 'page-number' : 'header-footer';
  leaveOutTree(part, kind, tally);
  if (text === '' || told.has(text)) return [];
  told.add(text);
  return [{ kind: 'paragraph', text: '', notes: [{ kind, leftOut: text, isUsual: isNumber }] }];
}
