import { createHash } from 'node:crypto';
import type { ReportFolder } from './content-folder.ts';

/** SHA-256 of a file's bytes as they are, in lower-case hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether a report's original is there and is the one on record. */
export function isOriginalIntact({ report, original }: Pick<ReportFolder, 'report' | 'original'>): boolean {
  return original !== undefined && hashBytes(original.bytes) === report?.data?.original?.sha256;
}
