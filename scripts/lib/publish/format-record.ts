import { stringify } from 'yaml';
import type { Figures } from '../../../src/schemas/figures.ts';
import type { PublishedRecord } from '../../../src/schemas/published-record.ts';

const HEAD = `# 发布时由 npm run publish-report 写成：原文的校验值和当时的全部数据。以后的改动都同它核对，任何人都不要编辑它。
# 发布以后要更正文字或数据，请写在 report.yml 的 corrections 里。
`;

/** What is to be remembered of a report that is published now. */
export function composeRecord(original: string, { observations }: Figures, year: number): PublishedRecord {
  return {
    original,
    figures: observations.map(({ indicator, value, qualifier, period, section, quote }) => ({
      indicator,
      value,
      ...(qualifier ? { qualifier } : {}),
      period: period ?? String(year),
      section,
      quote,
    })),
  };
}

/** Write a record as the text of `published.yml`: one line for each thing, so that a difference shows what changed. */
export function formatRecord(record: PublishedRecord): string {
  return HEAD + stringify(record, { lineWidth: 0 });
}
