import { createHash } from 'node:crypto';
import type { ReportFolder } from './content-folder.ts';

/** SHA-256 of a file's bytes as they are, in lower-case hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * SHA-256 of what a YAML file says. How it is written, line ends, comments and the order of keys among it, makes no
 * difference.
 */
export function hashSaid(said: unknown): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify(said, orderKeys)));
}

/** For `JSON.stringify`: the keys of every object in one order. */
function orderKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What a file that programs alone write says of itself in `sha256`: the hash of all else that it says. One that somebody
 * edited keeps what it had, so that nothing written to it later hides that it was.
 *
 * @param former The file as it was read; `undefined` where there was none.
 */
export function sealFile(said: object, former: { raw: unknown } | undefined): string {
  return (former && readBrokenSeal(former.raw)) ?? hashSaid(leaveOutSeal(said));
}

/** The hash that a file says of itself where it is not its own; `undefined` where it is, or where it says none. */
export function readBrokenSeal(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('sha256' in raw)) return undefined;
  return hashSaid(leaveOutSeal(raw)) === raw.sha256 ? undefined : String(raw.sha256);
}

function leaveOutSeal(said: object): object {
  return Object.fromEntries(Object.entries(said).filter(([key]) => key !== 'sha256'));
}

/** Whether a report's original is there and is the one on record. */
export function isOriginalIntact({ report, original }: Pick<ReportFolder, 'report' | 'original'>): boolean {
  return original !== undefined && hashBytes(original.bytes) === report?.data?.original?.sha256;
}
