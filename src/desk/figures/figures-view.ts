import type { HistoryEntry } from '../history/entry.ts';
import type { Chip, ChipState } from '../../intake/confirmation/chip.ts';
import type { ChipGroup, Worklist } from '../../intake/confirmation/worklist.ts';
import { findFigure, findNearestLedger, type LedgerReport } from '../../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';

/** What a page of a report's numbers is made from. */
export interface FiguresView {
  content: AssembledContent;
  report: AssembledReport & { year: number };
  worklist: Worklist;
  /** The report that its numbers are compared with. */
  last: LedgerReport | undefined;
  /** The number in focus; `undefined` where the text has none. */
  chip: Chip | undefined;
  /** The stretch that it stands in. */
  group: ChipGroup | undefined;
  /** Why what was just asked for was not done. */
  problem: string | undefined;
  /** What was decided last and can be taken back. */
  latest: HistoryEntry | undefined;
}

/** Look at a report's numbers, with one of them in focus: the one that is asked for, or else the first that is left. */
export function viewFigures(
  content: AssembledContent,
  report: AssembledReport & { year: number },
  worklist: Worklist,
  at: string | undefined,
): Omit<FiguresView, 'problem' | 'latest'> {
  const { chips, groups } = worklist;
  const chip = chips.find(({ key }) => key === at) ?? chips.find(isLeft) ?? chips[0];
  return {
    content,
    report,
    worklist,
    last: findNearestLedger(report.year, content),
    chip,
    group: groups.find((group) => chip && group.chips.includes(chip)),
  };
}

const DECIDED: readonly ChipState[] = ['confirmed', 'excused', 'free'];

/** Whether a person still has to say something of a number. */
export function isLeft({ state }: Chip): boolean {
  return !DECIDED.includes(state);
}

/** The next number in the text that is left to decide, behind this one or else from the beginning. */
export function findNext({ chips }: Worklist, key: string): Chip | undefined {
  const index = chips.findIndex((chip) => chip.key === key);
  return [...chips.slice(index + 1), ...chips.slice(0, Math.max(index, 0))].find(isLeft);
}

/** The figure of the report before that a number is compared with. */
export function findBefore({ last, report }: FiguresView, { entry }: Chip): BoundFigure | undefined {
  if (entry?.list !== 'observations' || !last) return undefined;
  const { indicator, period = String(report.year) } = entry.entry;
  return findFigure(last, indicator, report.year - Number(period)) ?? findFigure(last, indicator);
}
