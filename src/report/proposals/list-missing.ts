import type { Assignment } from './assign-mentions.ts';
import { describeMention } from './describe-mention.ts';
import type { LastFigure } from './last-figure.ts';
import type { MissingFigure, Obstacle } from './proposed-ledger.ts';
import type { Match } from './rate-match.ts';

/** A rejected place with less in common than this would only mislead. */
const WORTH_NAMING = 0.25;

/** List the figures that were given no number, each with the most similar place that it could not have. */
export function listMissing(
  lastFigures: readonly LastFigure[],
  matches: readonly Match[],
  assignments: readonly Assignment[],
): MissingFigure[] {
  const found = new Set(assignments.map(({ match }) => match.last));
  return lastFigures
    .filter((last) => !found.has(last))
    .map((last) => {
      const [best] = matches
        .filter((match) => match.last === last && match.score >= WORTH_NAMING)
        .toSorted((a, b) => Number(hasOtherUnit(a)) - Number(hasOtherUnit(b)) || b.score - a.score);
      return {
        indicator: last.figure.indicator.id,
        before: describeMention(last.mention, last.figure.period),
        ...(best ? { rejected: { place: describeMention(best.mention), obstacle: explain(best, assignments) } } : {}),
      };
    });
}

/** A number with a unit of another meaning is named only where there is nothing nearer. */
function hasOtherUnit({ obstacle }: Match): boolean {
  return obstacle?.kind === 'unit';
}

/** A match without an obstacle of its own was another figure's, or could not be quoted. */
function explain({ obstacle, mention }: Match, assignments: readonly Assignment[]): Obstacle {
  if (obstacle) return obstacle;
  const owner = assignments.find(({ match }) => match.mention === mention);
  return owner ? { kind: 'taken', indicator: owner.match.last.figure.indicator.id } : { kind: 'quote' };
}
