import { type Content, listContents } from '../../src/report/required-contents.ts';
import type { ParsedReport } from '../../src/report/parsed-content.ts';

/** The first year whose report is under the national rule on what an annual report contains. */
const FIRST_YEAR = 2019;

/**
 * The contents that a report has. `undefined` where the rule does not apply to it, or it cannot be told: one of its
 * files cannot be read. A section that is a heading without a text yet tells nothing.
 */
export function tellContents({ report, sections }: ParsedReport): Content[] | undefined {
  if (!report?.data || report.data.year < FIRST_YEAR) return undefined;
  if (!sections.every(({ data }) => data)) return undefined;
  return listContents(
    sections.flatMap(({ data, blocks }) =>
      data && blocks.length > 0
        ? [{ kind: data.kind, text: ['heading' in data ? data.heading : '', ...blocks].join('\n') }]
        : [],
    ),
  );
}
