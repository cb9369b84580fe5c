import { hashBytes } from '../../src/files/hash-bytes.ts';
import type { ParsedReport } from './parsed-content.ts';

/** Whether a report's original is there and is the one on record. */
export function isOriginalIntact({ report, original }: ParsedReport): boolean {
  return original !== undefined && hashBytes(original.bytes) === report?.data?.original?.sha256;
}
