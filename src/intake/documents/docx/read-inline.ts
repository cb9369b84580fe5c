import type { Element } from 'xast';
import { countPrinted, shorten } from '../account.ts';
import { hasNumeral, turnRound } from '../linear-text.ts';
import { addToDraft } from '../paragraph-draft.ts';
import { leaveOutCopies } from './alternatives.ts';
import { inspectControl } from './controls.ts';
import { writeFormula } from './formula.ts';
import { drawInFont, readSymbol, UNKNOWN_CHARACTER } from './number-formats.ts';
import { addShown, isRead, leaveOutWords, type Place, placeText, type ReadBox, type Rule } from './place.ts';
import {
  noteObject,
  readDrawing,
  readDrawnText,
  readOldShape,
  readShape,
  readTextBox,
  readWordArt,
} from './read-drawing.ts';
import { readFieldCode, readFieldMark, readSimpleField } from './read-field.ts';
import { findRunFormat, findRunSetting, findSymbolFont, isCombined, isToggledOn, readShift } from './run-format.ts';
import { readOwnText, readText } from './source-text.ts';
import { type ParagraphLook, startDraft, type Story, type WordDraft } from './story.ts';
import { findUnseen } from './unseen.ts';
import { findNote, numberNote } from './word-document.ts';
import { findChild, listElements, readAttribute, saysOn } from './xml.ts';

/** Read what is in a paragraph. Elements without a rule of their own are read for what they contain. */
export function readInline(
  parent: Element,
  story: Story,
  look: ParagraphLook,
  draft: WordDraft,
  readBox: ReadBox,
): void {
  const unseen = look.isOutOfSight ? 'hidden' : undefined;
  const { ground } = story.surroundings;
  readChildren(parent, { story, draft, look, readBox, ground, unseen, isVanished: false, shift: undefined });
}

const RULES: Partial<Record<string, Rule>> = {
  'w:pPr': skip,
  'w:rPr': skip,
  'w:sdtPr': skip,
  'w:r': readRun,
  'w:t': readTextElement,
  'a:t': readTextElement,
  'm:t': readTextElement,
  'w:noBreakHyphen': readTextElement,
  'w:softHyphen': readTextElement,
  'w:delText': leaveOutDeleted,
  'w:delInstrText': leaveOutDeleted,
  'w:del': leaveOutDeleted,
  'w:moveFrom': leaveOutDeleted,
  'w:ins': readInserted,
  'w:moveTo': readInserted,
  'w:bdo': readOverride,
  'w:dir': readDirection,
  'w:tab': (_, place) => {
    addSpace('\t', place);
  },
  'w:ptab': (_, place) => {
    addSpace('\t', place);
  },
  'w:cr': (_, place) => {
    addSpace('\n', place);
  },
  'w:br': (_, place) => {
    addSpace('\n', place);
  },
  'w:sym': readSymbolElement,
  'w:pgNum': noteClock,
  'w:dayShort': noteClock,
  'w:dayLong': noteClock,
  'w:monthShort': noteClock,
  'w:monthLong': noteClock,
  'w:yearShort': noteClock,
  'w:yearLong': noteClock,
  'w:instrText': readFieldCode,
  'w:fldChar': readFieldMark,
  'w:fldSimple': readSimpleField,
  'w:sdt': readControl,
  'w:footnoteReference': readNoteReference,
  'w:endnoteReference': readNoteReference,
  'w:footnoteRef': readNoteMark,
  'w:endnoteRef': readNoteMark,
  'w:commentReference': readCommentReference,
  'w:ruby': readRuby,
  'mc:AlternateContent': readAlternatives,
  'wp:anchor': readDrawing,
  'wp:inline': readDrawing,
  'wps:wsp': readShape,
  'v:shape': readOldShape,
  'v:rect': readOldShape,
  'v:roundrect': readOldShape,
  'v:oval': readOldShape,
  'v:textpath': readWordArt,
  'w:txbxContent': readTextBox,
  'a:txBody': readDrawnText,
  'pic:pic': noteObject('picture'),
  'v:imagedata': noteObject('picture'),
  'c:chart': noteObject('object'),
  'cx:chart': noteObject('object'),
  'dgm:relIds': noteObject('object'),
  'w:object': noteObject('object'),
  'w:control': noteObject('object'),
  'w:contentPart': noteObject('object'),
  'w:subDoc': noteObject('object'),
  'm:oMath': readFormula,
};

function readChildren(parent: Element, place: Place): void {
  for (const element of listElements(parent)) {
    const rule = RULES[element.name];
    if (rule) rule(element, place, readChildren);
    else readChildren(element, place);
  }
}

function skip(): void {
  // Settings print nothing.
}

function addSpace(sign: '\t' | '\n', { draft, isVanished }: Place): void {
  if (!isVanished) draft.text += sign;
}

function readRun(run: Element, place: Place): void {
  const { story, look } = place;
  const settings = findChild(run, 'w:rPr');
  const format = findRunFormat(story.document.styles, settings, look.properties, story.surroundings.tableStyleId);
  const seen = findUnseen(format, look.ground);
  const unseen = place.unseen ?? (seen === 'faint' ? undefined : seen);
  const text = readText(run);
  if (seen === 'faint' && text.trim() !== '') place.draft.notes.push({ kind: 'faint', detail: shorten(text) });
  if (saysOn(findRunSetting(format, 'w:rtl')) && unseen === undefined) noteDirection(text, place);
  const isStacked = isCombined(format) && hasNumeral(text) && unseen === undefined;
  if (isStacked) place.draft.notes.push({ kind: 'formula', detail: shorten(text) });
  place.draft.hasGap ||= isStacked;
  readChildren(run, {
    ...place,
    symbolFont: findSymbolFont(format),
    unseen,
    isVanished: place.isVanished || isToggledOn(format, 'w:vanish'),
    shift: readShift(format, look.line),
  });
  place.draft.hasGap ||= isStacked;
}

function readTextElement(element: Element, place: Place): void {
  const text = readOwnText(element)?.text ?? '';
  const drawn = place.symbolFont === undefined ? text : drawInFont(text, place.symbolFont);
  if (drawn !== text) place.draft.notes.push({ kind: 'symbol', detail: `${place.symbolFont ?? ''} ${shorten(text)}` });
  placeText(drawn, place);
}

function leaveOutDeleted(element: Element, place: Place): void {
  leaveOutWords(element, 'deleted', place);
}

function readInserted(element: Element, place: Place): void {
  const text = readText(element);
  if (text !== '') place.draft.notes.push({ kind: 'inserted', detail: shorten(text) });
  readChildren(element, place);
}

/** Text that is shown from right to left, whatever it is, is read as it is shown. */
function readOverride(element: Element, place: Place): void {
  if (readAttribute(element, 'w:val') !== 'rtl') {
    readChildren(element, place);
    return;
  }
  const { draft } = place;
  const inner = startDraft();
  readChildren(element, { ...place, draft: inner });
  const shown = turnRound(inner.text);
  noteDirection(shown, place);
  draft.notes.push(...inner.notes);
  draft.boxes.push(...inner.boxes);
  addToDraft(draft, shown, inner.shift);
}

function readDirection(element: Element, place: Place): void {
  if (readAttribute(element, 'w:val') === 'rtl') noteDirection(readText(element), place);
  readChildren(element, place);
}

/** Where numerals may be shown in another order than they are stored in, staff are told. */
function noteDirection(text: string, { draft }: Place): void {
  if (hasNumeral(text)) draft.notes.push({ kind: 'direction', detail: shorten(text) });
}

function readSymbolElement(element: Element, place: Place): void {
  const font = readAttribute(element, 'w:font') ?? '';
  const hex = readAttribute(element, 'w:char') ?? '';
  const code = /^[\da-f]{1,4}$/iu.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  const isOwn = /wingdings|symbol|webdings/iu.test(font) || (code >= 0xe000 && code <= 0xf8ff);
  const common = isOwn ? undefined : readCommonCharacter(code);
  const known = /^wingdings$/iu.test(font) || code === 0xf0b7 ? readSymbol(code) : undefined;
  placeText(known ?? common ?? UNKNOWN_CHARACTER, place);
  if (common === undefined) place.draft.notes.push({ kind: 'symbol', detail: `${font} ${hex}` });
}

/** A symbol of a common font: the character itself, where that is a whole one and prints, as a symbol counts for one. */
function readCommonCharacter(code: number): string | undefined {
  const character = Number.isNaN(code) ? '' : String.fromCharCode(code);
  return character.isWellFormed() && countPrinted(character) === 1 ? character : undefined;
}

/** A page's number or a part of today's date, of old documents. */
function noteClock(element: Element, place: Place): void {
  if (isRead(place)) place.draft.notes.push({ kind: 'unread-field', detail: element.name.replace('w:', '') });
  place.draft.hasGap = true;
}

function readControl(element: Element, place: Place): void {
  if (isRead(place)) place.draft.notes.push(...inspectControl(element));
  place.draft.hasGap ||= readText(element) === '';
  readChildren(element, place);
}

/** A note's number is printed as 1 or ①, which would run into the number before it; ［1］ does not. */
function readNoteReference(element: Element, place: Place): void {
  const { story, draft } = place;
  const note = findNote(story.document, element);
  if (!note || place.isVanished) return;
  const hasOwnMark = ['1', 'true', 'on'].includes(readAttribute(element, 'w:customMarkFollows') ?? '');
  const number = numberNote(story.document, note, hasOwnMark);
  draft.notes.push({ kind: 'note' });
  if (!hasOwnMark) addShown(`［${number}］`, place);
}

function readNoteMark(_: Element, place: Place): void {
  const { note } = place.story;
  if (note?.number !== undefined && !note.hasOwnMark) addShown(`［${note.number}］`, place);
}

/** A comment is noted where it begins to be read: at its reference. */
function readCommentReference(element: Element, { story, draft }: Place): void {
  const { comments } = story.document;
  const id = readAttribute(element, 'w:id') ?? '';
  const words = comments.get(id);
  if (words !== undefined) draft.notes.push({ kind: 'comment', leftOut: words });
  comments.delete(id);
}

/** A reading above words is left out; the words are all that is not it. */
function readRuby(element: Element, place: Place): void {
  for (const part of listElements(element)) {
    if (part.name === 'w:rt') leaveOutWords(part, 'ruby', place);
    else readChildren({ ...element, children: [part] }, place);
  }
}

/** Word stores a text box twice, for newer and for older readers; the copy counts as one. */
function readAlternatives(element: Element, place: Place): void {
  const alternatives = listElements(element);
  const chosen = alternatives.find((alternative) => readText(alternative) !== '') ?? alternatives[0];
  place.draft.notes.push(...leaveOutCopies(alternatives, chosen, place.story.document.tally));
  if (chosen) readChildren(chosen, place);
}

/** A formula is written in a line, or left out, with a sign in its place. */
function readFormula(element: Element, place: Place): void {
  const { story, draft } = place;
  const words = readText(element);
  const [first] = listElements(element).filter(({ name }) => name === 'm:r');
  const format = findRunFormat(story.document.styles, first && findChild(first, 'w:rPr'), place.look.properties);
  const seen = findUnseen(format, place.look.ground);
  const unseen = place.unseen ?? (seen === 'faint' ? undefined : seen);
  const written = unseen ? undefined : writeFormula(element);
  draft.hasGap = true;
  if (written === undefined) {
    leaveOutWords(element, unseen ?? 'formula', place);
    if (!unseen && isRead(place)) addShown(UNKNOWN_CHARACTER, place);
  } else if (isRead(place)) {
    addToDraft(draft, written);
    story.document.tally.added += countPrinted(written) - countPrinted(words);
    if (words !== '') draft.notes.push({ kind: 'formula', detail: shorten(written) });
  } else {
    placeText(words, place);
  }
  draft.hasGap = true;
}
