import { hashBytes } from '../../content/hashes.ts';
import type { Observation } from '../../content/schemas/figures.ts';
import { findNearestLedger } from '../../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { proposeLedger } from '../proposals/propose-ledger.ts';
import type { Proposal, ProposedLedger } from '../proposals/proposed-ledger.ts';

/** As many ledgers are kept as somebody may work on by turns. */
const MOST_KEPT = 3;

const kept = new Map<string, ProposedLedger>();

/**
 * Propose a report's ledger again, as if nothing were entered yet: what speaks for and against each of its proposed
 * entries is in no file. It hangs on the text and on last year's figures alone, so that decisions do not change it, and is
 * worked out once.
 */
export function recallProposals(content: AssembledContent, report: AssembledReport): ProposedLedger | undefined {
  const { sections, year } = report;
  if (year === undefined) return undefined;
  const last = findNearestLedger(year, content);
  const key = sign([
    year,
    sections.map(({ slug, blocks }) => [slug, blocks]),
    last && [
      last.year,
      last.figures.data.observations,
      last.figures.data.excused,
      last.sections.map(({ blocks }) => blocks),
    ],
    last?.ledger.figures.map(({ indicator }) => indicator),
  ]);
  const known = kept.get(key);
  if (known) return known;
  const proposed = proposeLedger(last, { year, sections });
  kept.set(key, proposed);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return proposed;
}

/** Find the proposal that an entry of figures.yml was made from; `undefined` where a person has changed it. */
export function findProposal(proposed: ProposedLedger | undefined, entry: Observation): Proposal | undefined {
  return proposed?.proposals.find(
    ({ observation }) =>
      observation.indicator === entry.indicator &&
      observation.value === entry.value &&
      observation.qualifier === entry.qualifier &&
      observation.period === entry.period &&
      observation.section === entry.section &&
      observation.quote === entry.quote &&
      observation.column === entry.column,
  );
}

/** A short name of what was shown, by which it is known whether it has changed since. */
export function sign(shown: unknown): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify(shown))).slice(0, 20);
}
