import { type ExcusedNumeral, type Figures, type Observation, PLAIN_REASON } from '../../content/schemas/figures.ts';
import type { OwnRelation } from '../../content/schemas/indicators.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import type { DraftedEntry } from './drafted-entry.ts';
import {
  CONFIDENCE_NAMES,
  describeChange,
  describeDoubt,
  describeObstacle,
  type NameIndicator,
  nameYears,
  writeAmount,
  writePlace,
  type YearNames,
} from './proposal-words.ts';
import { draftRelations } from './propose-relations.ts';
import type { MissingFigure, Proposal, ProposedLedger, Suggestion, UnclaimedNumeral } from './proposed-ledger.ts';
import { searchAlone } from './quote-alone.ts';

/** What a proposed ledger adds to a figures.yml, every entry marked as unconfirmed. */
export interface LedgerDraft {
  observations: readonly DraftedEntry<Observation>[];
  excused: readonly DraftedEntry<ExcusedNumeral>[];
  dropped: readonly DraftedEntry<DroppedIndicator>[];
  relations: readonly DraftedEntry<OwnRelation>[];
  /** Numerals that somebody has to bind, name or excuse. */
  unclaimed: readonly UnclaimedNumeral[];
}

/** Ids that are taken already. */
export interface TakenIds {
  /** Of indicators that the ledger has numbers of. */
  entered: readonly string[];
  relations: readonly string[];
}

/** Draft the entries of a proposed ledger for a person to confirm. */
export function draftLedger(
  proposed: ProposedLedger,
  sections: readonly SectionText[],
  taken: TakenIds,
  nameOf: NameIndicator,
): LedgerDraft {
  const { entries, left } = draftExcused(proposed, sections);
  return {
    observations: draftObservations(proposed, nameOf),
    excused: entries,
    dropped: draftDropped(proposed, taken.entered, nameOf),
    relations: draftRelations(proposed.relations, taken.relations),
    unclaimed: left,
  };
}

/** Draft the entries of the figures that were found, in the order of the text. */
function draftObservations(proposed: ProposedLedger, nameOf: NameIndicator): DraftedEntry<Observation>[] {
  const years = nameYears(proposed);
  return proposed.proposals.map((proposal) => ({
    entry: { ...proposal.observation, unconfirmed: true },
    notes: [
      `${CONFIDENCE_NAMES[proposal.confidence]}：${nameOf(proposal.observation.indicator)}，${compareYears(proposal, years)}。`,
      `${years.before}的原文：“${proposal.before.clause}”（${proposal.before.section} 一节）。`,
      ...describeProposal(proposal, nameOf, years),
    ],
  }));
}

/** What there is to say against a proposal, a sentence each: doubts, differences to last year, other places. */
function describeProposal(
  { observation, doubts, changes, alternatives, unitAlias }: Proposal,
  nameOf: NameIndicator,
  years: YearNames,
): string[] {
  const doubted = doubts.map(({ kind }): string => kind);
  const others = changes.filter(({ kind }) => !doubted.includes(kind));
  return [
    ...(doubts.length > 0 ? [`疑点：${doubts.map((doubt) => describeDoubt(doubt, nameOf, years)).join('；')}。`] : []),
    ...(others.length > 0
      ? [`与${years.before}不同：${others.map((change) => describeChange(change, years)).join('；')}。`]
      : []),
    ...(unitAlias === undefined ? [] : [explainUnitAlias(observation.indicator, unitAlias, years)]),
    ...alternatives.map((place) => `也可能是：${writePlace(place)}。`),
  ];
}

/** Until the indicator knows the unit, the check refuses the entry. */
function explainUnitAlias(indicator: string, unit: string, { now }: YearNames): string {
  return `${now}的单位写作“${unit}”：意思相同的话，在 ../../indicators.yml 的 ${indicator} 里写上 unitAliases: [${unit}]（工作台会代写）。`;
}

function compareYears({ observation, before, changes }: Proposal, years: YearNames): string {
  const unit = changes.find((change) => change.kind === 'unit')?.after ?? before.unit;
  const now = writeAmount({ ...observation, unit });
  const ofYear = observation.period === undefined ? '' : `（${observation.period}年的数字）`;
  return `${years.now} ${now}${ofYear}，${years.before} ${writeAmount(before)}`;
}

/** What is written of numerals that are no figures, by why. */
export const EXCUSE_REASONS: Readonly<Record<Extract<Suggestion, { kind: 'excuse' }>['because'], string>> = {
  quoted: '引号里的说法，不是数量',
  years: '说的是年份或年数，不是统计的数字',
  plan: '说的是打算，不是已经有的结果',
};

/**
 * Draft the entries of numerals that are no figures: those of last year that stand again, and those of this year that
 * look like none. A numeral that cannot be quoted alone stays among the unclaimed.
 *
 * @returns The entries, and the numerals that still need somebody to say what they are.
 */
function draftExcused(
  proposed: ProposedLedger,
  sections: readonly SectionText[],
): { entries: DraftedEntry<ExcusedNumeral>[]; left: UnclaimedNumeral[] } {
  const { excused, unclaimed } = proposed;
  const again = excused.map((entry) => ({
    entry: { ...entry, unconfirmed: true as const },
    notes: [`${nameYears(proposed).before}也有同样的说法，当时没有算作数据。`],
  }));
  const entries: DraftedEntry<ExcusedNumeral>[] = [];
  const left: UnclaimedNumeral[] = [];
  const quoteAlone = searchAlone(sections);
  for (const numeral of unclaimed) {
    const quote = numeral.suggestion.kind === 'excuse' ? quoteAlone(numeral) : undefined;
    if (numeral.suggestion.kind !== 'excuse' || quote === undefined) left.push(numeral);
    else {
      entries.push({
        entry: {
          section: numeral.section,
          quote,
          reason: EXCUSE_REASONS[numeral.suggestion.because],
          unconfirmed: true,
        },
        notes: [`看上去不是数据：“${numeral.clause}”。若是数据，把这一条改写进 observations。`],
      });
    }
  }
  return { entries: [...again, ...entries], left };
}

/** An indicator of which figures.yml says that the report has no number. */
export type DroppedIndicator = NonNullable<Figures['dropped']>[number];

/**
 * Draft the entries of the indicators that no number was found for; one of which any year was found is not dropped. What
 * only a later report counts has not been dropped either: it was not there yet.
 *
 * @param entered Ids of indicators that the ledger has numbers of already.
 */
function draftDropped(
  { missing, proposals, year, lastYear = year }: ProposedLedger,
  entered: readonly string[],
  nameOf: NameIndicator,
): DraftedEntry<DroppedIndicator>[] {
  if (lastYear > year) return [];
  const years = nameYears({ year, lastYear });
  const found = new Set([...entered, ...proposals.map(({ observation }) => observation.indicator)]);
  const gone = missing.filter(({ indicator }) => !found.has(indicator));
  return [...Map.groupBy(gone, ({ indicator }) => indicator)].map(([indicator, figures]) => ({
    entry: { indicator, reason: PLAIN_REASON, unconfirmed: true },
    notes: figures.flatMap((figure) => describeMissing(figure, nameOf, years)),
  }));
}

function describeMissing(
  { indicator, before, rejected }: MissingFigure,
  nameOf: NameIndicator,
  years: YearNames,
): string[] {
  return [
    `没有找到：${nameOf(indicator)}，${years.before} ${writeAmount(before)}：“${before.clause}”（${before.section} 一节）。`,
    rejected
      ? `${years.now}最接近的是 ${writePlace(rejected.place)}，没有采用：${describeObstacle(rejected.obstacle, rejected.place, nameOf)}。`
      : `${years.now}的正文里没有接近的说法。`,
  ];
}
