import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import type { RelationResult } from '../../src/ledger/relations.ts';
import type { LedgerReport } from './ledger-entries.ts';

/** Whether a relation of indicators.yml says something of these figures of a report, the right ones in any order. */
export function isSaidByRelation(
  kind: RelationResult['relation']['kind'],
  { left, right }: { left: BoundFigure; right: readonly BoundFigure[] },
  { ledger }: LedgerReport,
): boolean {
  return ledger.relations.some(
    (result) =>
      result.relation.kind === kind &&
      result.left === left &&
      result.right.length === right.length &&
      result.right.every((figure) => right.includes(figure)),
  );
}
