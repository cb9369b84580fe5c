import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import type { ProposedLedger, UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import type { ExcusedNumeral, Observation } from '../../../src/schemas/figures.ts';
import { draftDropped, type DroppedIndicator } from './draft-dropped.ts';
import { draftExcused } from './draft-excused.ts';
import { draftObservations } from './draft-observations.ts';
import type { DraftedEntry } from './drafted-entry.ts';
import type { NameIndicator } from './proposal-words.ts';

/** What a proposed ledger adds to a figures.yml, every entry marked as unconfirmed. */
export interface LedgerDraft {
  observations: readonly DraftedEntry<Observation>[];
  excused: readonly DraftedEntry<ExcusedNumeral>[];
  dropped: readonly DraftedEntry<DroppedIndicator>[];
  /** Numerals that somebody has to bind, name or excuse. */
  unclaimed: readonly UnclaimedNumeral[];
}

/**
 * Draft the entries of a proposed ledger for a person to confirm.
 *
 * @param entered Ids of indicators that the ledger has numbers of already.
 */
export function draftLedger(
  proposed: ProposedLedger,
  sections: readonly SectionText[],
  entered: readonly string[],
  nameOf: NameIndicator,
): LedgerDraft {
  const { entries, left } = draftExcused(proposed, sections);
  return {
    observations: draftObservations(proposed.proposals, nameOf),
    excused: entries,
    dropped: draftDropped(proposed, entered, nameOf),
    unclaimed: left,
  };
}
