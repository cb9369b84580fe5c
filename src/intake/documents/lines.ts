import { leaveOut, shorten, type Tally } from './account.ts';
import { beginsParagraph, endsSentence, isPageNumber, joinHalves } from './line-joins.ts';
import type { Note, SourceParagraph } from './source-document.ts';

/** Characters that change no print: zero-width spaces and joiners, directions, the soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Bidi_Control}|\p{Cc}/gu;
/** A marked line that is longer is no heading, and may go on after a page number. */
const LONGEST_HEADING = 60;
/** A line end that certainly ends a paragraph: two in a row. */
const PARAGRAPH_END = /\n[^\S\n]*\n\s*/u;

/** Lay paragraphs out as lines: line breaks decided, page numbers out, empty lines out, their notes handed on. */
export function layOutLines(paragraphs: readonly SourceParagraph[], tally: Tally): SourceParagraph[] {
  const lines = paragraphs
    .map((paragraph) => ({ ...paragraph, text: takeOutInvisible(paragraph.text, tally) }))
    .flatMap(splitParagraph);
  const whole = takeOutPageNumbers(lines, tally).map((line) => ({ ...line, text: line.text.trim() }));
  return handNotesOn(whole);
}

function takeOutInvisible(text: string, tally: Tally): string {
  return text.replace(INVISIBLE, (character) => {
    if (/\s/u.test(character) && character !== '\ufeff') return character;
    if (character !== '\ufeff') leaveOut(tally, 'invisible', character);
    return '';
  });
}

function splitParagraph(paragraph: SourceParagraph): SourceParagraph[] {
  if (paragraph.kind === 'table-row') return [{ ...paragraph, text: paragraph.text.replaceAll('\n', ' ') }];
  const [first, ...rest] = paragraph.text.split(PARAGRAPH_END).flatMap((text) => decideBreaks(text.split('\n')));
  if (!first) return [];
  const { kind, headingLevel, notes } = paragraph;
  return [
    { kind, headingLevel, text: first.text, notes: [...notes, ...first.notes] },
    ...rest.map((piece) => ({ kind, ...piece })),
  ];
}

/** Join what a line break has parted unless a sentence ends before it or a paragraph begins after it. */
function decideBreaks(segments: readonly string[]): { text: string; notes: Note[] }[] {
  const pieces: { text: string; notes: Note[] }[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (!last || last.text.trim() === '' || segment.trim() === '') {
      pieces.push({ text: segment, notes: [] });
    } else if (endsSentence(last.text) || beginsParagraph(segment)) {
      pieces.push({ text: segment, notes: [{ kind: 'soft-break-split' }] });
    } else {
      last.text = joinHalves(last.text, segment);
      last.notes.push({ kind: 'soft-break-joined' });
    }
  }
  return pieces;
}

/** Leave page numbers out that stand alone on a line, and join the sentence that one has parted. */
function takeOutPageNumbers(lines: readonly SourceParagraph[], tally: Tally): SourceParagraph[] {
  const kept: SourceParagraph[] = [];
  let isAfterNumber = false;
  for (const line of lines) {
    const last = kept.at(-1);
    if (line.kind === 'paragraph' && isPageNumber(line.text)) {
      leaveOut(tally, 'page-number', line.text);
      const note: Note = { kind: 'page-number', detail: shorten(line.text) };
      if (last) last.notes.push(...line.notes, note);
      else kept.push({ ...line, text: '', notes: [...line.notes, note] });
      isAfterNumber = true;
    } else if (line.text.trim() === '') {
      kept.push(line);
    } else {
      const open = isAfterNumber ? kept.findLast(({ text }) => text.trim() !== '') : undefined;
      if (open && isOneParagraph(open, line)) {
        open.text = joinHalves(open.text, line.text);
        open.notes.push(...line.notes);
      } else {
        kept.push(line);
      }
      isAfterNumber = false;
    }
  }
  return kept;
}

function isOneParagraph(first: SourceParagraph, second: SourceParagraph): boolean {
  return (
    [first, second].every(({ kind, headingLevel }) => kind === 'paragraph' && headingLevel === undefined) &&
    !endsSentence(first.text) &&
    (first.text.length > LONGEST_HEADING || !beginsParagraph(first.text.trim())) &&
    !beginsParagraph(second.text)
  );
}

/** Leave empty lines out; what was noted of one is said of the line before it, or of the first. */
function handNotesOn(lines: readonly SourceParagraph[]): SourceParagraph[] {
  const kept: SourceParagraph[] = [];
  const early: Note[] = [];
  for (const line of lines) {
    if (line.text === '') (kept.at(-1)?.notes ?? early).push(...line.notes);
    else kept.push(line);
  }
  if (kept[0]) kept[0].notes.unshift(...early);
  else if (early.length > 0) kept.push({ text: '', kind: 'paragraph', notes: early });
  return kept;
}
