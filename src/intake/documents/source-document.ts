import type { SourceAccount } from './account.ts';
import type { LineFinding } from './line-finding.ts';

/** A source document as plain text: one paragraph a line, as the importer takes it. */
export interface ReadDocument {
  /** Never empty ones; a refused document has none. */
  lines: readonly string[];
  /** 1-based numbers of the lines that are rows of tables: never headings, whatever they begin with. */
  tableLines: readonly number[];
  /** Lines that the document itself styles as headings, outline marks or not. */
  headings: readonly { line: number; level: number }[];
  account: SourceAccount;
  /** By line; an error means that the document was refused, or that its account does not balance. */
  findings: readonly LineFinding[];
}

/** What staff have to be told of a place in the document; `document-findings.ts` says it in words. */
export type NoteKind =
  | 'auto-number'
  | 'changing-field'
  | 'comment'
  | 'contents'
  | 'damaged-character'
  | 'deleted'
  | 'empty-number'
  | 'front-matter'
  | 'guessed-article'
  | 'hard-wrap'
  | 'header-footer'
  | 'hidden'
  | 'inserted'
  | 'list-number'
  | 'lost-number'
  | 'merged-cells'
  | 'note'
  | 'object'
  | 'page-frame'
  | 'page-number'
  | 'picture'
  | 'private-character'
  | 'raw-markup'
  | 'ruby'
  | 'soft-break-joined'
  | 'soft-break-split'
  | 'superscript'
  | 'symbol'
  | 'table'
  | 'table-mark'
  | 'text-box'
  | 'unmarked-heading'
  | 'unread-field'
  | 'wrong-encoding';

/** A note without its place. */
export interface Note {
  kind: NoteKind;
  /** What it is about, a few words of the document or of its settings. */
  detail?: string;
}

/** A paragraph, or a row of a table, as a reader of one format hands it over. */
export interface SourceParagraph {
  /** With `\n` for a line break inside the paragraph, and two for one that certainly ends it; cells end in tabs. */
  text: string;
  kind: 'paragraph' | 'table-row';
  /** 1–9 where the document styles it as a heading. */
  headingLevel?: number | undefined;
  notes: Note[];
}
