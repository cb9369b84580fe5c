import type { Indicator } from '../../content/schemas/indicators.ts';
import { listUnits } from '../../ledger/binding.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { nameCellUnit } from '../../ledger/table-row.ts';
import { nameUnit } from '../../quantities/read-quantities.ts';
import { isListed } from '../../quantities/units.ts';
import { compareWords, readWords, type Words } from '../../text/likeness.ts';
import type { Mention } from './mentions.ts';
import type { LastFigure, Obstacle } from './proposed-ledger.ts';
import { matchUnit, type UnitMatch } from './synonymous-units.ts';

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

/** How well a number of the new text fits a figure of last year's. */
export interface Match {
  last: LastFigure;
  mention: Mention;
  /** The mention's number as the indicator reads it: a unit that no list has is the indicator's, where it stands there. */
  quantity: Quantity;
  /** How its unit goes with the indicator. */
  unit: UnitMatch;
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
  const contexts = new Map<Words, number>();
  const compareSentences = ({ sentenceWords }: Mention): number => {
    const context = contexts.get(sentenceWords) ?? compareWords(last.mention.sentenceWords, sentenceWords);
    contexts.set(sentenceWords, context);
    return context;
  };
  return mentions.map((mention) => {
    const similarity = compareLabels(last.mention, mention, nameWords);
    const quantity = readFor(last.figure.indicator, mention);
    const unit = isUnsaidNow(last, mention, quantity) ? 'unsaid' : matchUnit(quantity.unit, last.figure.indicator);
    // Sentences with a unit of another meaning are not worth the time to compare.
    const context = unit === 'other' ? 0 : compareSentences(mention);
    const score =
      (LABEL_WEIGHT * similarity + (1 - LABEL_WEIGHT) * context) *
      (mention.section === last.mention.section ? 1 : OTHER_SECTION) *
      (unit === 'own' ? 1 : OTHER_UNIT);
    return {
      last,
      mention,
      quantity,
      unit,
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

/**
 * A mention's number as an indicator reads it: with the indicator's unit where no list has what is printed, 405片, and
 * where nothing is. What a list has and the reader does not read is part of another word, the 人 of 30人大代表.
 */
export function readFor(indicator: Indicator, { text, row, quantity }: Mention): Quantity {
  if (row) return nameCellUnit(text, row, quantity, listUnits(indicator));
  const named = nameUnit(text, quantity, listUnits(indicator));
  return quantity.unit === '' && named.end !== quantity.end && isListed(named.unit) ? quantity : named;
}

/** Whether no unit is printed this year, 学生17万, where last year's report printed one. */
function isUnsaidNow({ figure, mention: last }: LastFigure, { quantity: read }: Mention, named: Quantity): boolean {
  const isUnsaid = ({ unit, end }: Quantity, { end: namedEnd }: Quantity): boolean => unit === '' && end === namedEnd;
  return named.unit !== '' && isUnsaid(read, named) && !isUnsaid(last.quantity, figure.quantity);
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

/** Words that make two otherwise alike phrases speak of different things. Each line is one choice. */
const CHOICES: readonly (readonly RegExp[])[] = [
  [/国家级/u, /省级/u, /市级/u, /县级/u, /[乡镇]级/u],
  [/上升|增长|增加|提高|增幅/u, /下降|减少|降低|降幅/u],
  [/列入/u, /移出/u],
  [/主动公开/u, /申请公开/u],
  [/不予受理|未受理/u, /(?<!不予|未)受理/u],
  [/村(?:（社区）)?调/u, /镇(?:（园区）)?调/u],
];

/** Whether one phrase says what rules the other out: 省级示范村 and 市级示范村, 上升 and 下降. */
function areOpposite(a: string, b: string): boolean {
  return CHOICES.some((choice) => {
    const inA = choice.map((word) => word.test(a));
    const inB = choice.map((word) => word.test(b));
    return inA.includes(true) && inB.includes(true) && !inA.some((isSaid, index) => isSaid && inB[index]);
  });
}
