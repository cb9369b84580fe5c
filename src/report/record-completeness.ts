import type { PublishedRecord } from '../content/schemas/published-record.ts';

/** What records have not always kept. */
const KEPT_SINCE = ['addresses', 'left-out', 'facts', 'editorial', 'paragraphs', 'meanings', 'sha256'] as const;

/** Whether a record lacks something that all records keep now. */
export function isIncomplete(record: PublishedRecord): boolean {
  return KEPT_SINCE.some((key) => record[key] === undefined);
}
