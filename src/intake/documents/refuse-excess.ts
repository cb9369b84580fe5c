import { findExcess } from '../../text/text-bounds.ts';
import { RefusedDocument } from './refused-document.ts';

/** So many lines are looked at at all, empty ones too. */
const MOST_LINES = 30_000;

/**
 * Refuse what is more than a report can be, before anything is made of it.
 *
 * @param lines Of the empty ones there may be many more than of others.
 * @throws RefusedDocument
 */
export function refuseExcess(lines: readonly string[], options?: Parameters<typeof findExcess>[1]): void {
  if (lines.length > MOST_LINES) {
    throw new RefusedDocument('too-long', { excess: { kind: 'lines', count: lines.length, line: 1 } });
  }
  const excess = findExcess(lines.filter((line) => line.trim() !== '').join('\n'), options);
  if (excess) throw new RefusedDocument('too-long', { excess });
}
