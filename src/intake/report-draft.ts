import type { Finding } from '../content/finding.ts';
import type { DraftedFigures } from './draft-figures.ts';
import type { ReadFact } from './read-facts.ts';

/** A report's folder as it is to be written, and what to say of it. */
export interface ReportDraft {
  /** Who issues the report; from a document, as its title says. */
  issuer: string;
  /** By file name. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Where to look, by place in the folder; no errors. */
  findings: readonly Finding[];
  /** What it was made of and where that went, a line each. */
  account: readonly string[];
  figures: DraftedFigures | undefined;
  /** What was read of the document; nothing where there is none. */
  facts: readonly ReadFact[];
}
