import { compareWords, readWords, type Words } from './compare-words.ts';
import type { LastFigure } from './last-figure.ts';
import { areOpposite } from './opposite-words.ts';
import type { Obstacle } from './proposed-ledger.ts';
import type { Mention } from './read-mentions.ts';
import { matchUnit } from './synonymous-units.ts';

/** How well a number of the new text fits a figure of last year's. */
export interface Match {
  last: LastFigure;
  mention: Mention;
  /** From 0 to 1, of everything taken together. */
  score: number;
  /** How alike the words that say what is counted are, from 0 to 1. */
  similarity: number;
  /** How alike the sentences are, from 0 to 1. */
  context: number;
  /** Why it cannot be the figure, if it cannot. */
  readonly obstacle: Obstacle | undefined;
}

/** Below this the words have so little in common that a proposal would be a guess. */
const LEAST_SCORE = 0.4;
const LABEL_WEIGHT = 0.7;
/** An indicator's name is worded by its keepers, not by the report, so that it counts for less than last year's words. */
const NAME_WEIGHT = 0.9;
const OTHER_SECTION = 0.8;
const OTHER_UNIT = 0.8;

/**
 * Rate the numbers of the new text against a figure of last year's.
 *
 * @param year Year of the new report.
 */
export function rateMatches(last: LastFigure, mentions: readonly Mention[], year: number): Match[] {
  const nameWords = readWords(last.figure.indicator.name);
  return mentions.map((mention) => {
    const similarity = compareLabels(last.mention, mention, nameWords);
    const unit = matchUnit(mention.quantity.unit, last.figure.indicator);
    // Sentences with a unit of another meaning are not worth the time to compare.
    const context = unit === 'other' ? 0 : compareWords(last.mention.sentenceWords, mention.sentenceWords);
    const score =
      (LABEL_WEIGHT * similarity + (1 - LABEL_WEIGHT) * context) *
      (mention.section === last.mention.section ? 1 : OTHER_SECTION) *
      (unit === 'own' ? 1 : OTHER_UNIT);
    return {
      last,
      mention,
      score,
      similarity,
      context,
      obstacle:
        unit === 'other'
          ? { kind: 'unit' }
          : (findObstacle(last, mention, year) ?? (score < LEAST_SCORE ? { kind: 'words', similarity } : undefined)),
    };
  });
}

function compareLabels(last: Mention, mention: Mention, nameWords: Words): number {
  return Math.max(
    compareWords(last.labelWords, mention.labelWords),
    NAME_WEIGHT * compareWords(nameWords, mention.labelWords),
  );
}

function findObstacle({ mention: last, yearsBack }: LastFigure, mention: Mention, year: number): Obstacle | undefined {
  if (mention.period !== String(year - yearsBack)) return { kind: 'period' };
  if (mention.isPlan && !last.isPlan) return { kind: 'plan' };
  return areOpposite(last.label.words, mention.label.words) ? { kind: 'opposite' } : undefined;
}
