import type { ParagraphDraft, Story } from './story.ts';

const CONTENTS = /^\s*TOC\b/iu;
const CHANGING = /^\s*(?:DATE|TIME|PRINTDATE|SAVEDATE|CREATEDATE|PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
/** Fields that Word draws from their code, without storing what it shows. */
const DRAWN = /^\s*(?:EQ|LISTNUM|AUTONUM\w*|SYMBOL|ADVANCE)\b/iu;

/** Follow a field's three marks: where it begins, where its code ends and what it shows begins, and its end. */
export function followField(story: Story, draft: ParagraphDraft, mark: string | undefined): void {
  const field = story.fields.at(-1);
  if (mark === 'begin') {
    story.fields.push({ code: '', isInResult: false });
  } else if (mark === 'separate' && field) {
    field.isInResult = true;
    noteField(field.code, draft);
  } else if (mark === 'end' && field) {
    story.fields.pop();
    if (!field.isInResult && DRAWN.test(field.code))
      draft.notes.push({ kind: 'unread-field', detail: field.code.trim() });
  }
}

/** Note what staff have to know of a field that shows something. */
export function noteField(code: string, draft: ParagraphDraft): void {
  if (CONTENTS.test(code)) draft.notes.push({ kind: 'contents' });
  else if (CHANGING.test(code)) draft.notes.push({ kind: 'changing-field', detail: code.trim() });
}

/** Whether text stands in a table of contents that Word has made. */
export function isInContents({ fields }: Story): boolean {
  return fields.some(({ code, isInResult }) => isInResult && CONTENTS.test(code));
}
