import type { LeftOutReason, SourceAccount } from './account.ts';
import type { LineFinding } from './line-finding.ts';

/** A source document as plain text: one paragraph a line, as the importer takes it. */
export interface ReadDocument {
  /** Never empty ones; a refused document has none. */
  lines: readonly string[];
  /** 1-based numbers of the lines that are rows of tables: never headings, whatever they begin with. */
  tableLines: readonly number[];
  /** Lines that the document itself styles as headings, outline marks or not. */
  headings: readonly { line: number; level: number }[];
  /** Words of the document that are not among its lines, each stretch whole, in their order. */
  leftOut: readonly LeftOutWords[];
  account: SourceAccount;
  /** By line; an error means that the document was refused, or that its account does not balance. */
  findings: readonly LineFinding[];
}

/** A stretch of words that was left out. */
export interface LeftOutWords {
  reason: LeftOutKind;
  /** Whole, paragraphs with `\n` between them. */
  words: string;
  /** The line that they stood in, or next to. */
  line: number;
}

/** What staff have to be told of a place in the document; `document-findings.ts` says it in words. */
export type NoteKind =
  | 'auto-number'
  | 'changing-field'
  | 'comment'
  | 'contents'
  | 'damaged-character'
  | 'deleted'
  | 'direction'
  | 'empty-number'
  | 'faint'
  | 'formula'
  | 'front-matter'
  | 'guessed-article'
  | 'hard-wrap'
  | 'header-footer'
  | 'hidden'
  | 'inserted'
  | 'joined-number'
  | 'list-number'
  | 'lost-number'
  | 'merged-cells'
  | 'note'
  | 'object'
  | 'old-format'
  | 'outline-sentence'
  | 'overprint'
  | 'page-frame'
  | 'page-number'
  | 'page-picture'
  | 'page-without-text'
  | 'picture'
  | 'private-character'
  | 'radical'
  | 'raw-markup'
  | 'rotated'
  | 'ruby'
  | 'soft-break-joined'
  | 'soft-break-split'
  | 'split-number'
  | 'struck'
  | 'superscript'
  | 'symbol'
  | 'table'
  | 'table-mark'
  | 'text-box'
  | 'unmarked-heading'
  | 'unread-field'
  | 'wrong-encoding';

/** Reasons to leave words out that staff are told of. The others, such as field codes, are no words of the document. */
export type LeftOutKind = NoteKind & LeftOutReason;

/** A note without its place. */
export type Note = LeftOutNote | { kind: NoteKind; detail?: string; leftOut?: never; isUsual?: never };

/** A note on words that were left out; without `detail` its message quotes their beginning. */
export interface LeftOutNote {
  kind: LeftOutKind;
  detail?: string;
  /** The words, whole. */
  leftOut: string;
  /** Whether nearly every document has the like, so that it is no news for staff. */
  isUsual?: boolean;
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
