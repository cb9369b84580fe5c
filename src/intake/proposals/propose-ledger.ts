import { findFigureDifferences } from '../../compare/figure-differences.ts';
import type { Observation } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import type { BoundFigure, SectionText } from '../../ledger/bound-figure.ts';
import { accountNumerals, type ReportWithLedger } from '../../ledger/ledger.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { contains } from '../../text/span.ts';
import { bindMention } from './choose-quote.ts';
import { type EnteredLedger, isEntered, isEnteredFor, listOpen, NOTHING_ENTERED } from './entered-ledger.ts';
import { findExcuses, type FittingExcuse } from './excuses.ts';
import { findDoubts, gradeDoubts, isSureProposal } from './grading.ts';
import { type Assignment, assignMentions, type Match, rateMatches, readFor } from './matching.ts';
import { describeMention, findMention, type Mention, readMentions } from './mentions.ts';
import type {
  Doubt,
  LastFigure,
  MissingFigure,
  Obstacle,
  PrintedPlace,
  Proposal,
  ProposedLedger,
} from './proposed-ledger.ts';
import { findBrokenRelations, findNewRelations, type KnownRelations, NONE_KNOWN } from './propose-relations.ts';
import { suggestNumerals } from './suggestions.ts';
import { adoptUnit, matchUnit } from './synonymous-units.ts';

/** A report whose ledger is to be worked out. */
export interface NewReport {
  year: number;
  sections: readonly SectionText[];
  /** What its ledger has already: neither these indicators nor these numbers are looked for. */
  entered?: EnteredLedger;
  /** Relations that are declared, or rejected; none of them is proposed. */
  relations?: KnownRelations;
}

/** A proposal with the figure that it binds to. */
interface BoundProposal {
  proposal: Proposal;
  figure: BoundFigure;
}

/**
 * Propose a new report's ledger: look for each figure of last year's by the words around it, in its section first. Every
 * value is read from the new text, and every entry binds to it.
 *
 * @param last Of the year before, or else of another that is near; `undefined` where there is none: then only what it
 * leaves open is said.
 */
export function proposeLedger(last: ReportWithLedger | undefined, next: NewReport): ProposedLedger {
  const printed = last?.ledger.figures ?? [];
  const mentions = readMentions(next.sections, next.year);
  const excuses = findExcuses(last?.figures?.data?.excused ?? [], next.sections);
  const entered = next.entered ?? NOTHING_ENTERED;
  const open = listOpen(mentions, next.sections, entered);
  const candidates = open.filter((mention) => !excuses.some((excuse) => isExcused(mention, excuse)));
  const lastFigures = (last ? listLastFigures(last) : []).filter((figure) => !isEntered(figure, next.year, entered));
  const matches = lastFigures.flatMap((figure) =>
    rateMatches(figure, candidates, next.year).filter(({ score }) => score >= WORTH_NAMING),
  );
  const assignments = assignMentions(matches, (match) => bindMatch(match, next));
  const found = assignments.map((assignment) => ({
    proposal: propose(assignment, printed),
    figure: assignment.figure,
  }));
  const earlier = assignments.flatMap((assignment) => proposeEarlier(assignment, assignments, printed, next));
  const all = [...found, ...earlier].sort(compareByText(next.sections));
  const excused = excuses.map(({ entry }) => entry);
  const figures = [...entered.figures, ...all.map(({ figure }) => figure)];
  const numerals = accountNumerals(next.sections, figures, [...entered.excused, ...excused]);
  return {
    year: next.year,
    lastYear: last?.year,
    proposals: all.map(({ proposal }) => proposal),
    missing: listMissing(lastFigures, matches, assignments),
    excused: excused.filter((entry) => numerals.some(({ by }) => by && 'excused' in by && by.excused === entry)),
    unclaimed: suggestNumerals(numerals, mentions, next.sections),
    relations: findNewRelations(figures, next, next.relations ?? NONE_KNOWN),
    broken: findBrokenRelations(figures, next, next.relations ?? NONE_KNOWN),
  };
}

function listLastFigures({ sections, ledger, year }: ReportWithLedger): LastFigure[] {
  const mentions = readMentions(sections, year);
  return ledger.figures.flatMap((figure) => {
    const mention = findMention(mentions, figure.observation.section, figure.numeral);
    return mention ? [{ figure, mention, yearsBack: year - Number(figure.period) }] : [];
  });
}

function isExcused({ section, block, quantity }: Mention, { entry, range }: FittingExcuse): boolean {
  return entry.section === section && range.block === block && contains(range, quantity.numeral);
}

function bindMatch({ last, mention, quantity }: Match, { sections, year }: NewReport): BoundFigure | undefined {
  const { indicator } = last.figure;
  const observation = writeObservation(indicator, mention, quantity, year);
  return bindMention(observation, adoptUnit(indicator, quantity.unit), mention, last, sections, year);
}

function writeObservation(
  { id }: Indicator,
  mention: Mention,
  { value, qualifier }: Quantity,
  year: number,
): Omit<Observation, 'quote'> {
  return {
    indicator: id,
    value,
    ...(qualifier ? { qualifier } : {}),
    ...(mention.period === String(year) ? {} : { period: mention.period }),
    section: mention.section,
  };
}

function propose(assignment: Assignment, lastFigures: readonly BoundFigure[]): Proposal {
  const {
    figure,
    match: { last, quantity },
  } = assignment;
  const changes = findFigureDifferences(last.figure, figure, findSamePeriod(figure, lastFigures));
  return writeProposal(assignment, figure, quantity, changes, findDoubts(assignment, changes));
}

function findSamePeriod({ indicator, period }: BoundFigure, figures: readonly BoundFigure[]): BoundFigure | undefined {
  return figures.find((other) => other.indicator.id === indicator.id && other.period === period);
}

function writeProposal(
  assignment: Assignment,
  figure: BoundFigure,
  { unit }: Quantity,
  changes: Proposal['changes'],
  doubts: Doubt[],
): Proposal {
  const {
    match: { last },
    alternatives,
  } = assignment;
  return {
    observation: figure.observation,
    confidence: gradeDoubts(doubts),
    doubts,
    isSure: isSureProposal(assignment, doubts, changes),
    before: describeLast(last),
    changes,
    ...(matchUnit(unit, last.figure.indicator) === 'synonym' ? { unitAlias: unit } : {}),
    alternatives: alternatives.map(describeMatch),
  };
}

function describeMatch({ mention, quantity }: Match): PrintedPlace {
  return describeMention({ ...mention, quantity });
}

function describeLast({ mention, figure: { quantity, period } }: LastFigure): PrintedPlace {
  return describeMention({ ...mention, quantity }, period);
}

/**
 * Propose the number that a found one has changed from, 由344个增至346个, where last year's ledger had only one. It is
 * sure where last year's report gave the same value for its own year.
 */
function proposeEarlier(
  assignment: Assignment,
  assignments: readonly Assignment[],
  lastFigures: readonly BoundFigure[],
  next: NewReport,
): BoundProposal[] {
  const { indicator } = assignment.match.last.figure;
  const mention = assignment.match.mention.changedFrom;
  const entered = next.entered ?? NOTHING_ENTERED;
  if (
    !mention ||
    isEnteredFor(mention.period, indicator, entered) ||
    assignments.some(({ match }) => match.mention === mention)
  )
    return [];
  if (assignments.some(({ figure }) => figure.indicator.id === indicator.id && figure.period === mention.period)) {
    return [];
  }
  const quantity = readFor(indicator, mention);
  const figure = bindMention(
    writeObservation(indicator, mention, quantity, next.year),
    adoptUnit(indicator, quantity.unit),
    mention,
    undefined,
    next.sections,
    next.year,
  );
  const samePeriod = figure && findSamePeriod(figure, lastFigures);
  if (!figure || matchUnit(quantity.unit, indicator) === 'other') return [];
  const changes = findFigureDifferences(assignment.match.last.figure, figure, samePeriod);
  const isKnown = samePeriod?.observation.value === figure.observation.value;
  const doubts: Doubt[] = isKnown ? [] : [...findDoubts(assignment, changes), { kind: 'period' }];
  return [{ figure, proposal: writeProposal({ ...assignment, alternatives: [] }, figure, quantity, changes, doubts) }];
}

function compareByText(sections: readonly SectionText[]): (a: BoundProposal, b: BoundProposal) => number {
  const order = new Map(sections.map(({ slug }, index) => [slug, index]));
  const orderOf = ({ observation }: BoundFigure): number => order.get(observation.section) ?? 0;
  return ({ figure: a }, { figure: b }) =>
    orderOf(a) - orderOf(b) || a.printed.block - b.printed.block || a.printed.start - b.printed.start;
}

/** A place with less in common than this is no figure's, and to name it as a rejected one would only mislead. */
const WORTH_NAMING = 0.25;

/** List the figures that were given no number, each with the most similar place that it could not have. */
function listMissing(
  lastFigures: readonly LastFigure[],
  matches: readonly Match[],
  assignments: readonly Assignment[],
): MissingFigure[] {
  const found = new Set(assignments.map(({ match }) => match.last));
  const matchesOf = Map.groupBy(matches, ({ last }) => last);
  return lastFigures
    .filter((last) => !found.has(last))
    .map((last) => {
      const [best] = (matchesOf.get(last) ?? []).toSorted(
        (a, b) => Number(hasOtherUnit(a)) - Number(hasOtherUnit(b)) || b.score - a.score,
      );
      return {
        indicator: last.figure.indicator.id,
        before: describeLast(last),
        ...(best ? { rejected: { place: describeMatch(best), obstacle: explain(best, assignments) } } : {}),
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
