import type { Note } from '../source-document.ts';

/** A field that has begun and not ended; what it shows stands between its code and its end. */
export interface OpenField {
  code: string;
  isInResult: boolean;
  /** Whether the document has stored something that it shows. */
  isShown: boolean;
  /** What a form's drop-down list or box shows, whatever is stored between code and end. */
  form?: string | undefined;
}

const CONTENTS = /^\s*TOC\b/iu;
const CHANGING = /^\s*(?:DATE|TIME|PRINTDATE|SAVEDATE|CREATEDATE|PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
/** Fields that show nothing: marks for an index or a table, settings, links whose text stands behind them. */
const SILENT = /^\s*(?:TC|XE|RD|TA|SET|ASK|PRIVATE|SKIPIF|NEXT|NEXTIF|FORM(?:DROPDOWN|CHECKBOX)|$)/iu;

/** Whether a field is a table of contents that Word has made. */
export function isContentsField({ code, isInResult }: OpenField): boolean {
  return isInResult && CONTENTS.test(code);
}

/** Note what staff have to know of a field that shows something. */
export function noteField(code: string): Note[] {
  return CHANGING.test(code) ? [{ kind: 'changing-field', detail: code.trim() }] : [];
}

/** Whether a field that has ended shows something which the document has not stored. */
export function isUnread({ code, isShown, form }: OpenField): boolean {
  return !isShown && form === undefined && !SILENT.test(code);
}
