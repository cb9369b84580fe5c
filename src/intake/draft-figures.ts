import type { OwnRelation } from '../content/schemas/indicators.ts';
import type { PlacedRange, SectionText } from '../ledger/bound-figure.ts';
import { findNearestLedger, type LedgerReport } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import type { EnteredLedger } from './proposals/entered-ledger.ts';
import { writeLedger } from './proposals/ledger-document.ts';
import { draftLedger, type LedgerDraft } from './proposals/ledger-draft.ts';
import { proposeLedger } from './proposals/propose-ledger.ts';
import type { ProposedLedger } from './proposals/proposed-ledger.ts';

/** A figures.yml with proposals, and what they are. */
export interface DraftedFigures {
  text: string;
  proposed: ProposedLedger;
  draft: LedgerDraft;
  /** The report whose figures were looked for; `undefined` where this is the first one. */
  last: LedgerReport | undefined;
}

/** A report's figures.yml as it is, and the part of a ledger that it makes. */
export interface PresentLedger {
  text: string;
  /** Its name for people. */
  file: string;
  entered: EnteredLedger;
  relations: readonly OwnRelation[];
  /** Whether an entry that does not bind yet quotes a numeral. */
  isQuoted: (range: PlacedRange) => boolean;
}

/** The report that figures are drafted for. */
interface DraftedReport {
  year: number;
  sections: readonly SectionText[];
  present?: PresentLedger;
}

/** Propose what a report's figures.yml still lacks, from the report of the nearest year. */
export function draftFigures(content: AssembledContent, { year, sections, present }: DraftedReport): DraftedFigures {
  const last = findNearestLedger(year, content);
  const relations = { shared: content.indicators?.data?.relations ?? [], own: present?.relations ?? [] };
  const found = proposeLedger(last, {
    year,
    sections,
    relations,
    ...(present && { entered: present.entered }),
  });
  const proposed = { ...found, unclaimed: found.unclaimed.filter((numeral) => !present?.isQuoted(numeral)) };
  const names = new Map(content.indicators?.data?.indicators.map(({ id, name }) => [id, name]));
  const taken = {
    entered: present?.entered.figures.map(({ indicator }) => indicator.id) ?? [],
    relations: [...relations.shared, ...relations.own].map(({ id }) => id),
  };
  const draft = draftLedger(proposed, sections, taken, (id) => names.get(id) ?? id);
  return { text: writeLedger(present, draft, sections), proposed, draft, last };
}
