import { isDraft } from '../../report/report.ts';
import type { Desk } from './desk.ts';
import { readNotes } from './draft-notes.ts';

/**
 * Years of the reports that were published on the desk, and that nobody outside has yet: they can be taken back. What the
 * history knows to be out stays out, whatever contents have been restored since.
 */
export async function listUnsent({
  contentDir,
  history,
  read,
}: Pick<Desk, 'contentDir' | 'history' | 'read'>): Promise<number[]> {
  const { reports } = await read();
  const handedOut = new Set(history.entries.filter(({ isFinal }) => isFinal).map(({ year }) => year));
  const unsent: number[] = [];
  for (const report of reports) {
    const { year } = report;
    if (year === undefined || isDraft(report)) continue;
    const { published, exported } = await readNotes(contentDir, year);
    if (published !== undefined && exported === undefined && !handedOut.has(year)) unsent.push(year);
  }
  return unsent;
}
