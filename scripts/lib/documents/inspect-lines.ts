import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import { restorePunctuation } from '../../../src/report/punctuation.ts';
import { shorten } from './account.ts';
import type { PlacedNote } from './document-findings.ts';
import { beginsParagraph } from './line-joins.ts';
import type { Note, SourceParagraph } from './source-document.ts';

/** All that staff have to be told of lines: what their reader noted, and what the lines themselves show. */
export function inspectLines(lines: readonly SourceParagraph[]): PlacedNote[] {
  return lines.flatMap((line, index) =>
    [...line.notes, ...inspectText(line), ...inspectHeading(line, index)].map((note) => ({
      ...note,
      line: index + 1,
    })),
  );
}

function inspectText({ text, kind }: SourceParagraph): Note[] {
  const notes: Note[] = [];
  if (text.includes('\ufffd')) notes.push({ kind: 'damaged-character' });
  const own = text.match(/\p{Co}/gu);
  if (own) notes.push({ kind: 'private-character', detail: `${shorten(text)}（${listCodes(own)}）` });
  if (kind === 'table-row' && beginsWithMark(text)) notes.push({ kind: 'table-mark', detail: shorten(text) });
  return notes;
}

function inspectHeading({ text, headingLevel }: SourceParagraph, index: number): Note[] {
  const isTitle = index === 0 || text.endsWith('报告');
  if (headingLevel === undefined || isTitle || beginsParagraph(text)) return [];
  return [{ kind: 'unmarked-heading', detail: shorten(text) }];
}

function beginsWithMark(text: string): boolean {
  return readOutlineMark(restorePunctuation(text)) !== undefined;
}

function listCodes(characters: readonly string[]): string {
  return [...new Set(characters)]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join('、');
}
