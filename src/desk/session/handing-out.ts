import { isDraft } from '../../report/report.ts';
import type { Desk } from './desk.ts';
import { readNotes } from './draft-notes.ts';

/** Years of the reports that were published on the desk, and that nobody outside has yet: they can be taken back. */
export async function listUnsent({ contentDir, read }: Pick<Desk, 'contentDir' | 'read'>): Promise<number[]> {
  const { reports } = await read();
  const unsent: number[] = [];
  for (const report of reports) {
    const { year } = report;
    if (year === undefined || isDraft(report)) continue;
    const { published, exported } = await readNotes(contentDir, year);
    if (published !== undefined && exported === undefined) unsent.push(year);
  }
  return unsent;
}
