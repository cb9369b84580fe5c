import type { Element } from 'xast';
import { countPrinted, leaveOut, shorten } from '../account.ts';
import { readSymbol, UNKNOWN_CHARACTER } from './number-formats.ts';
import { leaveOutTree, readOwnText, readText } from './source-text.ts';
import { followField, isInContents, noteField, noteLeftOut, type ParagraphDraft, type Story } from './story.ts';
import { isHidden } from './styles.ts';
import { findNote, numberNote } from './word-document.ts';
import { findChild, listElements, readAttribute, readSetting } from './xml.ts';

/** Reads the paragraphs of a text box, which stand in the middle of the one they are anchored in. */
export type ReadBox = (content: Element) => ParagraphDraft['boxes'];

/** Where an element stands. */
interface Place {
  story: Story;
  draft: ParagraphDraft;
  readBox: ReadBox;
  isHidden: boolean;
}

/** Read what is in a paragraph. Elements without a rule of their own are read for what they contain. */
export function readInline(parent: Element, story: Story, draft: ParagraphDraft, readBox: ReadBox): void {
  readChildren(parent, { story, draft, readBox, isHidden: false });
}

type Rule = (element: Element, place: Place) => void;

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
  'w:tab': addTab,
  'w:ptab': addTab,
  'w:cr': addBreak,
  'w:br': addBreak,
  'w:sym': readSymbolElement,
  'w:instrText': readFieldCode,
  'w:fldChar': (element, { story, draft }) => {
    followField(story, draft, readAttribute(element, 'w:fldCharType'));
  },
  'w:fldSimple': readSimpleField,
  'w:footnoteReference': readNoteReference,
  'w:endnoteReference': readNoteReference,
  'w:footnoteRef': readNoteMark,
  'w:endnoteRef': readNoteMark,
  'w:commentReference': (_, { draft }) => {
    draft.notes.push({ kind: 'comment' });
  },
  'w:ruby': readRuby,
  'mc:AlternateContent': readAlternatives,
  'w:txbxContent': readTextBox,
  'pic:pic': notePicture,
  'v:imagedata': notePicture,
  'c:chart': noteObject,
  'dgm:relIds': noteObject,
  'm:oMath': noteObject,
  'w:object': noteObject,
};

function readChildren(parent: Element, place: Place): void {
  for (const element of listElements(parent)) {
    const rule = RULES[element.name];
    if (rule) rule(element, place);
    else readChildren(element, place);
  }
}

function skip(): void {
  // Settings print nothing.
}

function addTab(_: Element, { draft }: Place): void {
  draft.text += '\t';
}

function addBreak(_: Element, { draft }: Place): void {
  draft.text += '\n';
}

function readRun(run: Element, place: Place): void {
  const properties = findChild(run, 'w:rPr');
  const { story, draft } = place;
  const isRaised = ['superscript', 'subscript'].includes(readSetting(properties, 'w:vertAlign') ?? '');
  if (isRaised && /\d/u.test(readText(run))) draft.notes.push({ kind: 'superscript', detail: shorten(readText(run)) });
  readChildren(run, { ...place, isHidden: isHidden(story.document.styles, properties) });
}

function readTextElement(element: Element, place: Place): void {
  placeText(readOwnText(element)?.text ?? '', place);
}

function placeText(text: string, { story, draft, isHidden: isUnseen }: Place): void {
  const { tally } = story.document;
  if (isUnseen) {
    leaveOut(tally, 'hidden', text);
    noteLeftOut(draft, 'hidden', text);
  } else if (story.fields.some(({ isInResult }) => !isInResult)) {
    leaveOut(tally, 'field-code', text);
  } else if (isInContents(story)) {
    leaveOut(tally, 'contents', text);
    noteLeftOut(draft, 'contents', text);
  } else {
    draft.text += text;
  }
}

function leaveOutDeleted(element: Element, { story, draft }: Place): void {
  leaveOutTree(element, 'deleted', story.document.tally);
  noteLeftOut(draft, 'deleted', readText(element));
}

function readInserted(element: Element, place: Place): void {
  const text = readText(element);
  if (text !== '') place.draft.notes.push({ kind: 'inserted', detail: shorten(text) });
  readChildren(element, place);
}

function readSymbolElement(element: Element, place: Place): void {
  const font = readAttribute(element, 'w:font') ?? '';
  const code = Number.parseInt(readAttribute(element, 'w:char') ?? '', 16);
  const isOwn = /wingdings|symbol|webdings/iu.test(font) || (code >= 0xe000 && code <= 0xf8ff);
  const known = /^wingdings$/iu.test(font) || code === 0xf0b7 ? readSymbol(code) : undefined;
  placeText(known ?? (isOwn || Number.isNaN(code) ? UNKNOWN_CHARACTER : String.fromCodePoint(code)), place);
  place.draft.notes.push({ kind: 'symbol', detail: `${font} ${readAttribute(element, 'w:char') ?? ''}` });
}

function readFieldCode(element: Element, { story }: Place): void {
  const code = readOwnText(element)?.text ?? '';
  leaveOut(story.document.tally, 'field-code', code);
  const field = story.fields.at(-1);
  if (field) field.code += code;
}

function readSimpleField(element: Element, place: Place): void {
  const { story, draft } = place;
  const code = readAttribute(element, 'w:instr') ?? '';
  leaveOut(story.document.tally, 'field-code', code);
  noteField(code, draft);
  story.fields.push({ code, isInResult: true });
  readChildren(element, place);
  story.fields.pop();
}

/** A note's number is printed as 1 or ①, which would run into the number before it; ［1］ does not. */
function readNoteReference(element: Element, { story, draft }: Place): void {
  const note = findNote(story.document, element);
  if (!note) return;
  const hasOwnMark = ['1', 'true', 'on'].includes(readAttribute(element, 'w:customMarkFollows') ?? '');
  const number = numberNote(story.document, note, hasOwnMark);
  draft.notes.push({ kind: 'note' });
  if (!hasOwnMark) addText(`［${number}］`, story, draft);
}

function readNoteMark(_: Element, { story, draft }: Place): void {
  if (story.note?.number !== undefined && !story.note.hasOwnMark) addText(`［${story.note.number}］`, story, draft);
}

function readRuby(element: Element, place: Place): void {
  const reading = findChild(element, 'w:rt');
  if (reading) {
    leaveOutTree(reading, 'ruby', place.story.document.tally);
    noteLeftOut(place.draft, 'ruby', readText(reading));
  }
  const base = findChild(element, 'w:rubyBase');
  if (base) readChildren(base, place);
}

/** Word stores a text box twice, for newer and for older readers; the copy counts as one. */
function readAlternatives(element: Element, place: Place): void {
  const alternatives = listElements(element);
  const chosen = alternatives.find((alternative) => readText(alternative) !== '') ?? alternatives[0];
  for (const alternative of alternatives) {
    if (alternative === chosen) readChildren(alternative, place);
    else leaveOutTree(alternative, 'duplicate', place.story.document.tally);
  }
}

function readTextBox(element: Element, { draft, readBox }: Place): void {
  const [first, ...more] = readBox(element);
  if (first) draft.boxes.push({ ...first, notes: [{ kind: 'text-box' }, ...first.notes] }, ...more);
}

function notePicture(_: Element, { draft }: Place): void {
  draft.notes.push({ kind: 'picture' });
}

function noteObject(element: Element, place: Place): void {
  place.draft.notes.push({ kind: 'object' });
  readChildren(element, place);
}

function addText(text: string, { document }: Story, draft: ParagraphDraft): void {
  draft.text += text;
  document.tally.added += countPrinted(text);
}
