import type { Finding } from '../../../src/report/finding.ts';
import type { DraftedFigures } from './draft-figures.ts';

/** A report's folder as it is to be written, and what to say of it. */
export interface ReportDraft {
  /** By file name. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Where to look, by place in the folder; no errors. */
  findings: readonly Finding[];
  /** What it was made of and where that went, a line each. */
  account: readonly string[];
  figures: DraftedFigures | undefined;
}
