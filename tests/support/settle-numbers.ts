import { readContentFolder } from '../../src/content/content-folder.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import { dropMissing } from '../../src/intake/confirmation/decide-missing.ts';
import { excuseChip, nameBatch, type NewIndicator } from '../../src/intake/confirmation/decide-numbers.ts';
import { acceptChip, acceptTold } from '../../src/intake/confirmation/decide-proposals.ts';
import { draftNames, findArea } from '../../src/intake/confirmation/draft-names.ts';
import { openLedger, type OpenLedger } from '../../src/intake/confirmation/open-ledger.ts';
import { type ChipGroup, readWorklist, type Worklist } from '../../src/intake/confirmation/worklist.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../src/report/report.ts';

/** What becomes of the numbers that nothing is proposed for. */
type Rest = 'named' | 'excused' | 'left';

/**
 * Decide about a report's numbers as somebody who finds every proposal right, without the desk's pages; relations that do
 * not hold stand so in the source.
 */
export async function settleNumbers(contentDir: string, year: number, rest: Rest = 'left'): Promise<void> {
  await decide(contentDir, year, (ledger, worklist) => {
    for (const { key, seen, entry, state } of worklist.chips) {
      if (state === 'excusable' || entry?.entry.unconfirmed) acceptChip(ledger, worklist, { key, seen }, true);
    }
    const { indicators, seen } = worklist.missing;
    if (indicators.length > 0) dropMissing(ledger, worklist, seen, []);
  });
  if (rest === 'excused') await decide(contentDir, year, excuseAll);
  if (rest === 'named') {
    const { worklist } = await readReport(contentDir, year);
    for (const { id } of worklist.groups) {
      await decide(contentDir, year, (ledger, now) => nameAll(ledger, now, id));
    }
  }
  await decide(contentDir, year, (ledger, worklist) => {
    for (const { id, seen } of worklist.groups.flatMap(({ agreed, disputed }) => [...agreed, ...disputed])) {
      acceptTold(ledger, worklist, { key: id, seen }, '原文如此');
    }
  });
}

function excuseAll(ledger: OpenLedger, worklist: Worklist): void {
  for (const { key, seen, state } of worklist.chips) {
    if (state === 'new' || state === 'unread') excuseChip(ledger, worklist, { key, seen }, '不是统计的数字');
  }
}

async function nameAll(ledger: OpenLedger, worklist: Worklist, id: string): Promise<void> {
  const group = worklist.groups.find((candidate) => candidate.id === id);
  const named = group ? draftAll(ledger, group) : new Map<string, NewIndicator>();
  if (group && named.size > 0) await nameBatch(ledger, worklist, { key: id, seen: group.seen.new }, named);
}

function draftAll({ content, report }: OpenLedger, group: ChipGroup): Map<string, NewIndicator> {
  const drafts = draftNames(
    content,
    group.chips.filter(({ state }) => state === 'new'),
  );
  const dutyArea = findArea(report, group) || (report.outline?.areas[0]?.id ?? '');
  return new Map(
    drafts.map(({ chip, name, unit, measure }) => [
      chip.key,
      { name, unit: unit || '个', dutyArea, measure, definition: '', value: '' },
    ]),
  );
}

async function readReport(
  contentDir: string,
  year: number,
): Promise<{ content: AssembledContent; report: AssembledReport; worklist: Worklist }> {
  const content = assembleContent(await readContentFolder(contentDir));
  const report = content.reports.find(({ name }) => name === String(year));
  if (!report) throw new Error(`no report of ${year}`);
  return { content, report, worklist: readWorklist(content, report) };
}

async function decide(
  contentDir: string,
  year: number,
  work: (ledger: OpenLedger, worklist: Worklist) => void | Promise<void>,
): Promise<void> {
  const { content, report, worklist } = await readReport(contentDir, year);
  const ledger = await openLedger(content, report);
  await work(ledger, worklist);
  await applyChanges(contentDir, ledger.close());
}
