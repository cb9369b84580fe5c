import type { PublishedRecord } from '../../src/content/schemas/published-record.ts';
import { formatRecord } from '../../src/publication/record.ts';

/** Write a record as before there was a hash of it in it, so that a test can edit it. */
export function writeOldRecord(record: PublishedRecord): string {
  return openRecord(formatRecord(record, undefined));
}

/** Take the hash of itself out of a record. */
export function openRecord(text: string): string {
  return text.replace(/^sha256: .*\n/mu, '');
}
