import type { OwnRelation } from '../../content/schemas/indicators.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import { type ClaimResult, isDeclared, quoteClaim, workOutClaims } from '../../ledger/claims.ts';
import { checkRelation, type RelationResult } from '../../ledger/relations.ts';
import { listMemberIds } from '../../ledger/spelled-relations.ts';
import { listLedgerReports } from '../../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { draftRelations, findNewRelations } from '../proposals/propose-relations.ts';
import { nameChip } from './chip.ts';
import { sign } from './recall-proposals.ts';

/**
 * What a report's text says of its numbers and a person has to decide: what they are to one another, proposed or not
 * true, and what it says of a change that is not true.
 */
export type Told = ToldRelation | ToldClaim;

/** A sum, share or difference of figures that a person has to look at. */
export interface ToldRelation {
  kind: 'relation';
  /** Id of the relation. */
  id: string;
  /** Whether it is only proposed; otherwise it is declared, and not true. */
  isProposed: boolean;
  result: RelationResult;
  /** Its index among the report's own relations; `undefined` where it is not among them. */
  index: number | undefined;
  /** The entry to write where it is proposed. */
  entry: OwnRelation | undefined;
  /** Keys of its numbers, in the order of the text. */
  at: readonly string[];
  seen: string;
}

/** A change that the text tells, and that a person has to look at. */
export interface ToldClaim {
  kind: 'claim';
  id: string;
  result: ClaimResult;
  /** What names it in figures.yml. */
  quote: string;
  at: readonly string[];
  seen: string;
}

/** List what is told and to be decided. */
export function listTold(content: AssembledContent, report: AssembledReport): Told[] {
  return [...listRelations(content, report), ...listClaims(content, report)];
}

function listRelations(content: AssembledContent, report: AssembledReport): ToldRelation[] {
  const { ledger, figures, sections, year } = report;
  if (!ledger || year === undefined) return [];
  const own = figures?.data?.relations ?? [];
  const shared = content.indicators?.data?.relations ?? [];
  const acknowledged = new Set(figures?.data?.acknowledged?.map(({ relation }) => relation));
  const declared = ledger.relations.flatMap((result): ToldRelation[] => {
    const { relation, verdict } = result;
    const index = own.findIndex((candidate) => candidate === relation);
    const entry = own[index];
    const isProposed = entry?.unconfirmed === true;
    if (!isProposed && (verdict !== 'fails' || acknowledged.has(relation.id))) return [];
    return [tell(result, isProposed, index === -1 ? undefined : index, entry)];
  });
  const idle = new Set(listIdleRelations(report));
  const known = { shared, own: own.filter((relation) => !idle.has(relation)) };
  const ids = [...shared, ...own].map(({ id }) => id);
  const found = draftRelations(findNewRelations(ledger.figures, { sections, year }, known), ids);
  const proposed = found.flatMap(({ entry: drafted }) => {
    const entry: OwnRelation = { ...drafted };
    delete entry.unconfirmed;
    const result = checkRelation(entry, ledger.figures, year);
    return result ? [tell(result, true, undefined, entry)] : [];
  });
  return [...declared, ...proposed];
}

/** Proposed relations of an indicator that has no number any more. */
export function listIdleRelations({ ledger, figures, year }: AssembledReport): OwnRelation[] {
  const observed = new Set(
    ledger?.figures.filter(({ period }) => period === String(year)).map(({ indicator }) => indicator.id),
  );
  return (figures?.data?.relations ?? []).filter(
    (relation) => relation.unconfirmed && listMemberIds(relation).some((id) => !observed.has(id)),
  );
}

function tell(
  result: RelationResult,
  isProposed: boolean,
  index: number | undefined,
  entry: OwnRelation | undefined,
): ToldRelation {
  const { relation, left, right, verdict } = result;
  const members = [left, ...right];
  return {
    kind: 'relation',
    id: relation.id,
    isProposed,
    result,
    index,
    entry,
    at: members.map(nameFigure),
    seen: sign([relation, verdict, members.map(({ observation }) => observation)]),
  };
}

function listClaims(content: AssembledContent, report: AssembledReport): ToldClaim[] {
  const { ledger } = report;
  if (!ledger) return [];
  const broken = ledger.relations.filter(({ verdict }) => verdict === 'fails');
  const ledgers = listLedgerReports(content).map((other) => other.ledger);
  return workOutClaims(ledger, ledgers)
    .filter(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged)
    .filter((result) => !isDeclared(result, broken))
    .map((result) => ({
      kind: 'claim',
      id: `${nameFigure(result.figure)}.${result.claim.start}`,
      result,
      quote: quoteClaim(result, report.sections),
      at: [nameFigure(result.figure)],
      seen: sign([result.words, result.figure.observation, result.before.observation]),
    }));
}

/** The key of the number that a figure binds to. */
function nameFigure({ observation, numeral }: BoundFigure): string {
  return nameChip({ ...numeral, section: observation.section });
}
