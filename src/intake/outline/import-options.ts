import type { Outlines } from '../../content/schemas/duty-areas.ts';
import type { Report } from '../../content/schemas/report.ts';
import type { LeftOutWords } from '../documents/source-document.ts';
import type { SectionChoices } from './section-choices.ts';

/** A report as plain text, and what its document says of the lines. */
export interface ImportSource {
  /** Text of `original.txt`, with `\n` line ends. */
  text: string;
  /** SHA-256 of its bytes. */
  sha256: string;
  /** 1-based numbers of the lines that are rows of tables: never headings. */
  tableLines: readonly number[];
  /** Lines that the document styles as headings, outline marks or not; level 1–9. */
  headings: readonly { line: number; level: number }[];
  /** Words of the document that are not in the text. */
  leftOut: readonly LeftOutWords[];
}

/** Numbers of lines that a person has told apart. */
export interface LineChoices {
  /** Lines round the report that are of it. One above the title cannot be. */
  takenIn: readonly number[];
  /** Lines among the report's that are not of it. */
  takenOut: readonly number[];
}

/** What an import needs to know besides the text. */
export interface ImportOptions {
  /** Name of the text's file, for findings. */
  file: string;
  outlines: Outlines;
  /** The year that the report is to be of. */
  year: number;
  /** First year of the outline the report follows; without it, the one in force in the report's year. */
  outline?: string | undefined;
  /** Address of the original page. */
  url?: string | undefined;
  /** 来源, in place of what the text's page lines say. */
  source?: string | undefined;
  /** 发布时间, in place of what the text's page lines say. */
  published?: string | undefined;
  /**
   * Title, issuer, addressee, number and day of signing, in place of what is read; they must stand in the text. An empty
   * word says that there is none.
   */
  title?: string | undefined;
  issuer?: string | undefined;
  addressee?: string | undefined;
  number?: string | undefined;
  signed?: string | undefined;
  /** What sections are, in place of what their headings say. */
  sections?: SectionChoices | undefined;
  /** Lines that are of the report or not, in place of what they look like. */
  lines?: LineChoices | undefined;
  /** Who reports, where neither the text nor a person says: last year's issuer. */
  formerIssuer?: string | undefined;
  /** The file that the text was read from, as it is kept. */
  received?: NonNullable<Report['original']>['received'];
}
