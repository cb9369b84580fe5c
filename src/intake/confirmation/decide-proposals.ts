import { CommandError } from '../../content/command-error.ts';
import type { Chip, ChipEntry } from './chip.ts';
import { addUnitAlias } from './edit-indicators.ts';
import { findBatch, findChip, findTold, type Shown } from './find-shown.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Told } from './told.ts';
import type { Batch, Worklist } from './worklist.ts';

/**
 * Nod a number through as it is proposed: an indicator's, or no figure.
 *
 * @param isRead Whether the person says to have looked at it by itself; a doubtful one takes no other word.
 * @returns What was decided, in a few words.
 * @throws CommandError where it is not as it was shown, or there is nothing to nod at.
 */
export function acceptChip(ledger: OpenLedger, worklist: Worklist, shown: Shown, isRead: boolean): string {
  const chip = findChip(worklist, shown);
  if (chip.state === 'doubtful' && !isRead) throw new CommandError(`“${chip.words}”这一个要看过再定，没有存。`);
  accept(ledger, chip);
  return chip.state === 'excusable' ? `${chip.words}，不是数据` : `${chip.words}，${isRead ? '看过，' : ''}对`;
}

/**
 * Nod a group's sure ones through, or those that are no figures, as they were listed; never a doubtful one.
 *
 * @throws CommandError where they are not as they were shown.
 */
export function acceptBatch(
  ledger: OpenLedger,
  worklist: Worklist,
  shown: Shown,
  batch: Exclude<Batch, 'new'>,
): string {
  const group = findBatch(worklist, shown, batch);
  const chips = group.chips.filter(({ state }) => state === batch);
  const told = batch === 'sure' ? group.agreed : [];
  for (const chip of chips) accept(ledger, chip);
  for (const one of told) confirmRelation(ledger, one);
  return `${group.short}的 ${chips.length + told.length} ${batch === 'sure' ? '处，都对' : '个，都不是数据'}`;
}

function accept(ledger: OpenLedger, chip: Chip): void {
  const { entry, open, excuse, words } = chip;
  if (entry?.list === 'observations') {
    if (!entry.figure) throw new CommandError(`“${words}”登记的与原文对不上，不能就这样定。请改取的范围，或另外定。`);
    adoptUnitOf(ledger, entry);
    ledger.figures.confirm('observations', entry.index);
  } else if (entry) ledger.figures.confirm('excused', entry.index);
  else if (open?.alone !== undefined && excuse !== undefined) {
    ledger.figures.add('excused', { section: open.section, quote: open.alone, reason: excuse });
  } else throw new CommandError(`“${words}”程序没有提出是什么，不能就这样定。`);
}

function adoptUnitOf(
  { indicators }: OpenLedger,
  { indicator, unitAlias }: Extract<ChipEntry, { list: 'observations' }>,
): void {
  if (indicator && unitAlias !== undefined) addUnitAlias(indicators, indicator.id, unitAlias);
}

/**
 * Take a number back to nobody's: it is not the indicator's, or is a figure after all. An indicator that only it had goes
 * with it.
 */
export function releaseChip(ledger: OpenLedger, worklist: Worklist, shown: Shown): string {
  const chip = findChip(worklist, shown);
  const { entry, words } = chip;
  if (!entry) throw new CommandError(`“${words}”本来就没有登记，没有改动。`);
  removeEntry(ledger, entry);
  return entry.list === 'excused'
    ? `${words}，是数据`
    : `${words}，不是“${entry.indicator?.name ?? entry.entry.indicator}”`;
}

/** Take an entry out, and an indicator that nothing but it speaks of. */
export function removeEntry({ figures, indicators, content, report }: OpenLedger, entry: ChipEntry): void {
  figures.remove(entry.list, entry.index);
  if (entry.list !== 'observations') return;
  const { indicator: id } = entry.entry;
  const { indicators: all = [], relations = [] } = content.indicators?.data ?? {};
  const index = all.findIndex((indicator) => indicator.id === id);
  const isElsewhere =
    content.reports.some(({ figures: other }) =>
      other?.data?.observations.some((observation) => observation.indicator === id && observation !== entry.entry),
    ) ||
    // Whatever names it: relations, charts, and the lines that show numbers of a section.
    [relations, content.charts?.raw, report.sections.map(({ raw }) => raw), report.figures?.data?.dropped].some(
      (named) => JSON.stringify([named]).includes(`"${id}"`),
    );
  if (index !== -1 && !isElsewhere) indicators.remove(['indicators', index]);
}

/** Take an entry out whose words are not in the text any more. */
export function removeLost(ledger: OpenLedger, { lost }: Worklist, { key, seen }: Shown): string {
  const entry = lost.find((candidate) => String(candidate.index) === key && candidate.seen === seen);
  if (!entry) throw new CommandError('这一条刚才变过，没有存。请看过现在的样子再定。');
  removeEntry(ledger, entry);
  return `“${entry.entry.quote}”，原文里没有了，删去登记`;
}

/** Have a number that is decided looked at again. */
export function reopenChip(ledger: OpenLedger, worklist: Worklist, shown: Shown): string {
  const chip = findChip(worklist, shown);
  const { entry, state, words } = chip;
  if (!entry || (state !== 'confirmed' && state !== 'excused'))
    throw new CommandError(`“${words}”还没有定，不用重新定。`);
  if (entry.list === 'observations') ledger.figures.reopen('observations', entry.index);
  else ledger.figures.remove('excused', entry.index);
  return `${words}，重新定`;
}

function confirmRelation({ figures }: OpenLedger, told: Told): void {
  if (told.kind !== 'relation' || !told.entry) return;
  if (told.index === undefined) figures.add('relations', told.entry);
  else figures.confirm('relations', told.index);
}

/** Say of a proposed relation that the text means it; where it is not true, why it stands so. */
export function acceptTold(ledger: OpenLedger, worklist: Worklist, shown: Shown, reason: string): string {
  const told = findTold(worklist, shown);
  if (told.kind === 'relation' && told.result.verdict !== 'fails') {
    confirmRelation(ledger, told);
    return `${told.result.relation.title}，对`;
  }
  if (reason === '') throw new CommandError('对不上的，要写一句为什么照原文保留，网页会如实说明。没有存。');
  if (told.kind === 'claim') {
    const { section } = told.result.figure.observation;
    ledger.figures.add('acknowledged', { section, quote: told.quote, reason });
    return `“${told.result.words}”，原文如此`;
  }
  confirmRelation(ledger, told);
  ledger.figures.add('acknowledged', { relation: told.id, reason });
  return `${told.result.relation.title}，原文如此`;
}

/** What is written of a relation that the text does not mean. */
const NOT_MEANT = '正文没有说这几个数有这样的关系';

/** Say of a proposed relation that the text does not mean it: it is kept as such, so that it is not proposed again. */
export function rejectTold({ figures }: OpenLedger, worklist: Worklist, shown: Shown): string {
  const told = findTold(worklist, shown);
  if (told.kind !== 'relation' || !told.isProposed || !told.entry) {
    throw new CommandError('这一项不是程序提出的，不能这样定，没有存。');
  }
  if (told.index === undefined) figures.add('relations', { ...told.entry, rejected: NOT_MEANT });
  else figures.rejectRelation(told.index, NOT_MEANT);
  return `${told.result.relation.title}，正文不是这个意思`;
}
