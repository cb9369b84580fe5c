import type { NoteKind } from '../source-document.ts';
import { leaveOutWords, type Place, type Rule } from './place.ts';
import { findOldShapeGround, findShapeGround, isDrawingUnseen, isOldShapeUnseen } from './shapes.ts';
import { leaveOutCodes, readOwnText, readText } from './source-text.ts';
import { listElements } from './xml.ts';

/** A drawing of today's kind: anchored in the text, or in its line. */
export const readDrawing: Rule = (element, place, goOn) => {
  if (place.isVanished || isDrawingUnseen(element, place.story.document.page)) {
    leaveOutWords(element, 'hidden', place);
  } else {
    goOn(element, place);
    // What is anchored floats beside the text; what is in the line stands between its words.
    place.draft.hasGap ||= element.name === 'wp:inline';
  }
};

/** A shape, whose words stand on its own ground. */
export const readShape: Rule = (element, place, goOn) => {
  goOn(element, { ...place, ground: findShapeGround(element, place.ground) });
};

/** A shape of the older kind, which is the drawing too. */
export const readOldShape: Rule = (element, place, goOn) => {
  if (place.isVanished || isOldShapeUnseen(element, place.story.document.page)) leaveOutWords(element, 'hidden', place);
  else goOn(element, { ...place, ground: findOldShapeGround(element, place.ground) });
};

/** A text box: paragraphs of their own behind the one that it is anchored in. */
export const readTextBox: Rule = (element, place) => {
  const { story, draft, readBox, ground } = place;
  showInFields(place);
  const [first, ...more] = readBox(element, { ...story.surroundings, ground });
  if (first) draft.boxes.push({ ...first, notes: [{ kind: 'text-box' }, ...first.notes] }, ...more);
};

/** Words drawn as a picture, of the older kind. */
export const readWordArt: Rule = (element, { draft }) => {
  const words = readOwnText(element)?.text ?? '';
  if (words !== '') draft.boxes.push({ kind: 'paragraph', text: words, notes: [{ kind: 'text-box' }] });
};

/** Text of a drawing within a drawing, in paragraphs of its own. */
export const readDrawnText: Rule = (element, place, goOn) => {
  const paragraphs = listElements(element).filter(({ name }) => name === 'a:p');
  for (const paragraph of paragraphs) {
    const text = readText(paragraph);
    leaveOutCodes(paragraph, place.story.document.tally);
    if (text !== '') place.draft.boxes.push({ kind: 'paragraph', text, notes: [{ kind: 'text-box' }] });
  }
  goOn({ ...element, children: element.children.filter((child) => !paragraphs.some((one) => one === child)) }, place);
};

/** Point at what is shown and cannot be read. */
export function noteObject(kind: NoteKind & ('object' | 'picture')): Rule {
  return (element, place, goOn) => {
    showInFields(place);
    if (!place.isVanished) place.draft.notes.push({ kind });
    goOn(element, place);
    place.draft.hasGap ||= element.name === 'w:object';
  };
}

/** A picture is something that the fields around it show. */
function showInFields({ story }: Place): void {
  for (const field of story.fields) field.isShown = true;
}
