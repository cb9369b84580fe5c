import { isChromeLine } from '../../report/original.ts';
import { unifyIdeographs } from '../../text/folding.ts';
import { readOutlineMark } from '../../text/outline-mark.ts';
import { restorePunctuation } from '../../text/punctuation.ts';
import { endsSentence } from '../../text/wrapped-text.ts';
import { leaveOut, shorten, type Tally } from './account.ts';
import { beginsParagraph, isPageNumber, joinHalves } from './line-joins.ts';
import { hasNumeral, turnOverridesRound } from './linear-text.ts';
import type { Note, SourceParagraph } from './source-document.ts';

/** Characters that change no print: joiners, directions, the soft hyphen, fillers, tags; not what chooses a form. */
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]]/gv;
/** Characters with a stroke or a slash laid over each, which is a way to strike them. */
const STRUCK = /(?:[\p{L}\p{N}\p{P}][\p{M}--[\u0335-\u0338]]*[\u0335-\u0338]\p{M}*)+/gv;
/** What begins a stretch that is shown from right to left. */
const RIGHT_TO_LEFT = /[\u202b\u202e\u2067]/u;
/** A marked line that is longer is no heading, and may go on after a page number. */
const LONGEST_HEADING = 60;
/** A line end that certainly ends a paragraph: two in a row. */
const PARAGRAPH_END = /\n[^\S\n]*\n\s*/u;

/** Lay paragraphs out as lines: line breaks decided, page numbers out, empty lines out, their notes handed on. */
export function layOutLines(paragraphs: readonly SourceParagraph[], tally: Tally): SourceParagraph[] {
  const lines = paragraphs.map((paragraph) => unifyRadicals(cleanText(paragraph, tally))).flatMap(splitParagraph);
  const whole = takeOutPageNumbers(lines, tally).map((line) => ({ ...line, text: line.text.trim() }));
  return judgeHeadings(joinTitle(handNotesOn(whole)));
}

/**
 * Take out what is no text though it is among it: signs that nobody sees, and characters that a stroke is laid over. Text
 * behind a right-to-left override is read as it is shown; where numerals are within any such sign, staff are told.
 */
function cleanText(paragraph: SourceParagraph, tally: Tally): SourceParagraph {
  const struck = paragraph.text.match(STRUCK) ?? [];
  for (const words of struck) leaveOut(tally, 'struck', words);
  const text = takeOutInvisible(turnOverridesRound(paragraph.text.replace(STRUCK, '')), tally);
  const isTurned = RIGHT_TO_LEFT.test(paragraph.text) && hasNumeral(text);
  const notes: Note[] = [
    ...struck.map((words) => ({ kind: 'struck' as const, leftOut: words })),
    ...(isTurned ? [{ kind: 'direction' as const, detail: shorten(text) }] : []),
  ];
  return notes.length === 0 ? { ...paragraph, text } : { ...paragraph, text, notes: [...paragraph.notes, ...notes] };
}

function takeOutInvisible(text: string, tally: Tally): string {
  return text.replace(INVISIBLE, (character) => {
    if (/\s/u.test(character) && character !== '\ufeff') return character;
    if (character !== '\ufeff') leaveOut(tally, 'invisible', character);
    return '';
  });
}

/** Write radicals, which PDF converters leave for the characters that look so, as those; staff are told of each. */
function unifyRadicals(paragraph: SourceParagraph): SourceParagraph {
  const text = unifyIdeographs(paragraph.text);
  if (text === paragraph.text) return paragraph;
  const unified = [...text];
  const notes = [...paragraph.text].flatMap((sign, index): Note[] =>
    sign === unified[index] ? [] : [{ kind: 'radical', detail: `${sign}→${unified[index] ?? ''}` }],
  );
  return { ...paragraph, text, notes: [...paragraph.notes, ...notes] };
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
    } else if (endsLine(last.text, segment) || beginsParagraph(segment)) {
      pieces.push({ text: segment, notes: [{ kind: 'soft-break-split' }] });
    } else {
      last.text = joinHalves(last.text, segment);
      last.notes.push({ kind: 'soft-break-joined' });
    }
  }
  return pieces;
}

/**
 * Whether a line break ends a line: a sentence, a line of the page's frame, or a marked heading, which what follows is the
 * body of. A heading of two lines, the second no longer than the first and no sentence either, is one.
 */
function endsLine(line: string, next: string): boolean {
  const text = line.trim();
  if (endsSentence(text) || isChromeLine(restorePunctuation(text))) return true;
  const isHeading = beginsParagraph(text) && text.length <= LONGEST_HEADING && !/，|[、,]$/u.test(text);
  return isHeading && (endsSentence(next) || next.trim().length > text.length);
}

/** Leave page numbers out that stand alone on a line, and join the sentence that one has parted. */
function takeOutPageNumbers(lines: readonly SourceParagraph[], tally: Tally): SourceParagraph[] {
  const kept: SourceParagraph[] = [];
  let isAfterNumber = false;
  for (const line of lines) {
    const last = kept.at(-1);
    if (line.kind === 'paragraph' && isPageNumber(line.text)) {
      leaveOut(tally, 'page-number', line.text);
      const note: Note = { kind: 'page-number', leftOut: line.text.trim() };
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
    !isChromeLine(restorePunctuation(first.text.trim())) &&
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

/**
 * Take the level of a heading from lines that are sentences: whole texts are styled so by mistake. Where as many sentences
 * as other lines of a level have no outline mark, the level says nothing of these others either.
 */
function judgeHeadings(lines: readonly SourceParagraph[]): SourceParagraph[] {
  const unmarked = lines.filter(
    ({ headingLevel, text }) => headingLevel !== undefined && readOutlineMark(restorePunctuation(text)) === undefined,
  );
  const sentences = unmarked.filter(({ text }) => text.length > LONGEST_HEADING || isLongSentence(text));
  const countLevel = (of: readonly SourceParagraph[], level: number | undefined): number =>
    of.filter(({ headingLevel }) => headingLevel === level).length;
  return lines.map((line) => {
    const { headingLevel } = line;
    if (!unmarked.includes(line)) return line;
    const count = countLevel(sentences, headingLevel);
    const isBody = sentences.includes(line) || (count > 0 && count * 2 >= countLevel(unmarked, headingLevel));
    if (!isBody) return line;
    const isNews = !line.text.endsWith('报告') && !beginsParagraph(line.text);
    const note: Note = { kind: 'outline-sentence', detail: shorten(line.text) };
    return { ...line, headingLevel: undefined, notes: isNews ? [...line.notes, note] : line.notes };
  });
}

/** A heading that ends in a full stop by mistake is no longer. */
const LONGEST_STOPPED_HEADING = 20;

function isLongSentence(text: string): boolean {
  return text.length > LONGEST_STOPPED_HEADING && endsSentence(text);
}

const MOST_LINES = 3;
const LONGEST_TITLE = 60;

/** Join a title that is printed on several lines: ……关于2020年度 / 法治政府建设情况的报告. */
function joinTitle(lines: readonly SourceParagraph[]): SourceParagraph[] {
  const start = lines.findIndex(({ text }) => !isChromeLine(text));
  const end = lines.findIndex(({ text }, index) => index >= start && text.endsWith('报告')) + 1;
  const parts = lines.slice(start, end);
  const [first, ...more] = parts;
  const title = parts.map(({ text }) => text).join('');
  if (!first || more.length === 0 || parts.length > MOST_LINES || !isTitle(title)) return [...lines];
  const notes = [...parts.flatMap((part) => part.notes), { kind: 'split-title' as const }];
  return [...lines.slice(0, start), { ...first, text: title, notes }, ...lines.slice(end)];
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.includes('关于') && !/[，。：；？！,:;?!]/u.test(text);
}
