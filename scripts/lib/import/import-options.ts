import type { Outlines } from '../../../src/schemas/duty-areas.ts';
import type { Report } from '../../../src/schemas/report.ts';

/** What an import needs to know besides the text. */
export interface ImportOptions {
  /** Name of the text's file, for findings. */
  file: string;
  outlines: Outlines;
  status: Report['status'];
  /** First year of the outline the report follows; without it, the one in force in the report's year. */
  outline?: string | undefined;
  /** Address of the original page. */
  url?: string | undefined;
  /** 来源, in place of what the text's page frame says. */
  source?: string | undefined;
  /** 发布时间, in place of what the text's page frame says. */
  published?: string | undefined;
}
