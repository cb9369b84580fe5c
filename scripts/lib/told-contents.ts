import { type Content, listContents } from '../../src/report/report-contents.ts';
import type { ParsedReport } from './parsed-content.ts';

/** The first year whose report is under the national rule on what an annual report contains. */
const FIRST_YEAR = 2019;

/**
 * The contents that a report has. `undefined` where the rule does not apply to it, or it cannot be told: one of its
 * files cannot be read.
 */
export function tellContents({ report, sections }: ParsedReport): Content[] | undefined {
  if (!report?.data || report.data.year < FIRST_YEAR) return undefined;
  const parts = sections.flatMap(({ data, blocks }) =>
    data ? [{ kind: data.kind, text: ['heading' in data ? data.heading : '', ...blocks].join('\n') }] : [],
  );
  return parts.length === sections.length ? listContents(parts) : undefined;
}
