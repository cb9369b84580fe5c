import { RefusedDocument } from '../refused-document.ts';
import { findNumber, type Modifier, readModifiers } from './modifiers.ts';
import type { TextPiece } from './text-pieces.ts';

/** A stretch of characters with one formatting. */
export interface Format {
  start: number;
  end: number;
  /** Style of a paragraph; runs name theirs among their modifiers. */
  styleIndex: number;
  modifiers: readonly Modifier[];
}

/** Formatting by places in the stream rather than by characters. */
type FormatRun = Format;

const PAGE = 512;
/** Modifiers too long for their page lie in another stream, where this says. */
const HUGE = [0x66_46, 0x66_45];

/**
 * Read the formatting of characters, or of paragraphs: a table of pages of 512 bytes, each with what holds from one place
 * of the stream to the next ([MS-DOC] 2.8.5, 2.8.6).
 *
 * @throws RefusedDocument for a table with more pages than there are.
 */
export function readFormats(main: Buffer, table: Buffer, kind: 'characters' | 'paragraphs', data: Buffer): FormatRun[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  if (count > main.length / PAGE) throw new RefusedDocument('broken');
  const readPage = kind === 'characters' ? readCharacterPage : readParagraphPage;
  const runs = Array.from({ length: count }, (_, index) => {
    const number = table.readUInt32LE((count + 1) * 4 + index * 4) & 0x3f_ff_ff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw new RefusedDocument('broken');
    return readPage(page, data);
  });
  return setInOrder(runs.flat());
}

/** Runs one after the other, none over another, as they are to be; so no place can have a thousand formats. */
function setInOrder(runs: readonly FormatRun[]): FormatRun[] {
  let end = 0;
  return runs
    .toSorted((a, b) => a.start - b.start)
    .flatMap((run) => {
      const start = Math.max(run.start, end);
      if (run.end <= start) return [];
      end = run.end;
      return [{ ...run, start }];
    });
}

function readCharacterPage(page: Buffer): FormatRun[] {
  const count = page[PAGE - 1] ?? 0;
  return listRuns(page, count, (index) => {
    const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
    return { styleIndex: 0, modifiers: at === 0 ? [] : readModifiers(page.subarray(at + 1, at + 1 + (page[at] ?? 0))) };
  });
}

function readParagraphPage(page: Buffer, data: Buffer): FormatRun[] {
  const count = page[PAGE - 1] ?? 0;
  return listRuns(page, count, (index) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
    if (at === 0) return { styleIndex: 0, modifiers: [] };
    const words = page[at] ?? 0;
    const content =
      words === 0
        ? page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2)
        : page.subarray(at + 1, at + 1 + words * 2 - 1);
    if (content.length < 2) return { styleIndex: 0, modifiers: [] };
    const modifiers = readModifiers(content.subarray(2));
    return { styleIndex: content.readUInt16LE(0), modifiers: readHuge(modifiers, data) ?? modifiers };
  });
}

function listRuns(
  page: Buffer,
  count: number,
  readOne: (index: number) => Pick<FormatRun, 'styleIndex' | 'modifiers'>,
): FormatRun[] {
  if ((count + 1) * 4 >= PAGE) throw new RefusedDocument('broken');
  return Array.from({ length: count }, (_, index) => ({
    start: page.readUInt32LE(index * 4),
    end: page.readUInt32LE((index + 1) * 4),
    ...readOne(index),
  }));
}

function readHuge(modifiers: readonly Modifier[], data: Buffer): Modifier[] | undefined {
  const at = HUGE.map((code) => findNumber(modifiers, code)).find((place) => place !== undefined);
  if (at === undefined || at + 2 > data.length) return undefined;
  return readModifiers(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
}

/** Formatting by characters: that of the places at which pieces lie, then what each piece adds. */
export function placeFormats(runs: readonly FormatRun[], pieces: readonly TextPiece[]): Format[] {
  return pieces.flatMap((piece) => {
    const formats: Format[] = [];
    const after = piece.offset + (piece.end - piece.start) * piece.width;
    const toCharacter = (place: number): number => piece.start + Math.ceil((place - piece.offset) / piece.width);
    let next = piece.start;
    const add = (end: number, { styleIndex, modifiers }: Pick<Format, 'styleIndex' | 'modifiers'>): void => {
      if (end <= next) return;
      const all = piece.modifiers.length === 0 ? modifiers : [...modifiers, ...piece.modifiers];
      formats.push({ start: next, end, styleIndex, modifiers: all });
      next = end;
    };
    const none = { styleIndex: 0, modifiers: [] };
    for (let index = findFirst(runs, piece.offset); (runs[index]?.start ?? after) < after; index += 1) {
      const run = runs[index];
      if (!run) break;
      add(Math.min(piece.end, toCharacter(run.start)), none);
      add(Math.min(piece.end, toCharacter(run.end)), run);
    }
    add(piece.end, none);
    return formats;
  });
}

/** The first run that ends behind a place; runs are in order. */
function findFirst(runs: readonly FormatRun[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The formatting of a character; formats are in order, without gaps. */
export function findFormat(formats: readonly Format[], character: number): Format | undefined {
  return formats[findFirst(formats, character)];
}
