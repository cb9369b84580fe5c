import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { LastFigure } from './last-figure.ts';
import type { Match } from './rate-match.ts';
import type { Mention } from './read-mentions.ts';

/** Places whose scores are this near are as good as one another. */
const NEARLY = 0.08;

/** A figure of last year's and the number of the new text that it has been given. */
export interface Assignment {
  match: Match;
  /** As it binds to the new text. */
  figure: BoundFigure;
  /** Other numbers nearly as good that no figure has. */
  alternatives: Match[];
  /** A figure left without a number that this one is nearly as good for. */
  rival: LastFigure | undefined;
}

/**
 * Give every figure at most one number and every number to at most one figure, best match first; of equal ones those
 * that stand at the same place in their section. A good match is never given up so that two poor ones become possible,
 * as the least sum of differences (`munkres`) would have it: a figure left over is seen, a wrong one may not be.
 *
 * @param bind Binds a match to the new text; `undefined` where no quote leads to it.
 */
export function assignMentions(
  matches: readonly Match[],
  bind: (match: Match) => BoundFigure | undefined,
): Assignment[] {
  const possible = matches.filter(({ obstacle }) => obstacle === undefined).toSorted(compareMatches);
  const made = new Map<LastFigure, { match: Match; figure: BoundFigure }>();
  const taken = new Set<Mention>();
  for (const match of possible) {
    if (made.has(match.last) || taken.has(match.mention)) continue;
    const figure = bind(match);
    if (!figure) continue;
    made.set(match.last, { match, figure });
    taken.add(match.mention);
  }
  return [...made.values()].map(({ match, figure }) => {
    const near = possible.filter((other) => other !== match && other.score >= match.score - NEARLY);
    return {
      match,
      figure,
      alternatives: near.filter(({ last, mention }) => last === match.last && !taken.has(mention)),
      rival: near.find(({ last, mention }) => mention === match.mention && !made.has(last))?.last,
    };
  });
}

function compareMatches(a: Match, b: Match): number {
  return b.score - a.score || measureShift(a) - measureShift(b);
}

function measureShift({ last, mention }: Match): number {
  return Math.abs(last.mention.position - mention.position);
}
