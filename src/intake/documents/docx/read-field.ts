import type { Element } from 'xast';
import { leaveOut } from '../account.ts';
import { drawField, isDrawn } from './drawn-fields.ts';
import { isUnread, noteField, type OpenField } from './fields.ts';
import { UNKNOWN_CHARACTER } from './number-formats.ts';
import { addShown, isRead, type Place, placeText, type Rule } from './place.ts';
import { readOwnText } from './source-text.ts';
import { findChild, listElements, readAttribute } from './xml.ts';

/** Follow a field's three marks: where it begins, where its code ends and what it shows begins, and its end. */
export const readFieldMark: Rule = (element, place) => {
  const { story, draft } = place;
  const field = story.fields.at(-1);
  const mark = readAttribute(element, 'w:fldCharType');
  if (mark === 'begin') {
    story.fields.push({ code: '', isInResult: false, isShown: false, form: readForm(element, place) });
  } else if (mark === 'separate' && field) {
    field.isInResult = true;
    if (isRead(place)) draft.notes.push(...noteField(field.code));
  } else if (mark === 'end' && field) {
    story.fields.pop();
    endField(field, place);
  }
};

/** A drop-down list shows one of its words, and a box its tick, whatever else the field holds. */
function readForm(mark: Element, place: Place): string | undefined {
  const form = listElements(findChild(mark, 'w:ffData') ?? mark).find(({ name }) =>
    /^w:(?:ddList|checkBox)$/u.test(name),
  );
  const text = form && readOwnText(form)?.text;
  if (text !== undefined) placeText(text, place);
  return text;
}

/** What a field says to Word, which nobody sees. */
export const readFieldCode: Rule = (element, { story }) => {
  const code = readOwnText(element)?.text ?? '';
  leaveOut(story.document.tally, 'field-code', code);
  const field = story.fields.at(-1);
  if (field) field.code += code;
};

/** A field that is one element, its code an attribute. */
export const readSimpleField: Rule = (element, place, goOn) => {
  const { story, draft } = place;
  const code = readAttribute(element, 'w:instr') ?? '';
  leaveOut(story.document.tally, 'field-code', code);
  const field: OpenField = { code, isInResult: true, isShown: false };
  if (isRead(place)) draft.notes.push(...noteField(code));
  story.fields.push(field);
  goOn(element, place);
  story.fields.pop();
  endField(field, place);
};

/** Write what a field shows and has not stored, or note that it is not known. */
function endField(field: OpenField, place: Place): void {
  const { story, draft } = place;
  if (!isUnread(field) || !isRead(place) || place.unseen) return;
  const code = field.code.trim();
  const drawn = drawField(code);
  draft.hasGap = true;
  draft.notes.push(
    drawn === undefined ? { kind: 'unread-field', detail: code } : { kind: 'formula', detail: `${drawn}（${code}）` },
  );
  if (drawn !== undefined || isDrawn(code)) {
    for (const outer of story.fields) outer.isShown = true;
    addShown(drawn ?? UNKNOWN_CHARACTER, place);
  }
  draft.hasGap = true;
}
