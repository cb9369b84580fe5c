import type { ExcusedNumeral, Figures, Observation } from '../../content/schemas/figures.ts';
import type { Indicator, OwnRelation } from '../../content/schemas/indicators.ts';
import { readBonds } from '../../content/schemas/section.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import { findUnboundQuotes } from '../../report/unbound-quotes.ts';
import { bindMention, readQualifier } from '../proposals/choose-quote.ts';
import { readFor } from '../proposals/matching.ts';
import { type Mention, readMentions, searchMentions } from '../proposals/mentions.ts';
import type { UnclaimedNumeral } from '../proposals/proposed-ledger.ts';
import { searchAlone } from '../proposals/quote-alone.ts';
import { suggestNumerals } from '../proposals/suggestions.ts';

type DroppedIndicator = NonNullable<Figures['dropped']>[number];

/** Something that a program proposed and nobody has looked at: an entry of figures.yml by its list and index, or a section. */
export type PendingEntry =
  | { list: 'observations'; index: number; entry: Observation }
  | { list: 'excused'; index: number; entry: ExcusedNumeral }
  | { list: 'dropped'; index: number; entry: DroppedIndicator }
  | PendingRelation
  | { list: 'sections'; index: number; entry: AssembledSection };

/** What the text was read to say of its numbers. It is asked last, for it hangs on them. */
export interface PendingRelation {
  list: 'relations';
  index: number;
  entry: OwnRelation;
}

/** List what waits for somebody to look at it: sections first, for figures hang on them. */
export function listPending({ sections, figures }: AssembledReport): PendingEntry[] {
  const { observations = [], excused = [], dropped = [], relations = [] } = figures?.data ?? {};
  return [
    ...sections.flatMap((entry, index) =>
      isUnconfirmed(entry.data) ? [{ list: 'sections' as const, index, entry }] : [],
    ),
    ...observations.flatMap((entry, index) =>
      entry.unconfirmed ? [{ list: 'observations' as const, index, entry }] : [],
    ),
    ...excused.flatMap((entry, index) => (entry.unconfirmed ? [{ list: 'excused' as const, index, entry }] : [])),
    ...dropped.flatMap((entry, index) => (entry.unconfirmed ? [{ list: 'dropped' as const, index, entry }] : [])),
    ...relations.flatMap((entry, index) => (entry.unconfirmed ? [{ list: 'relations' as const, index, entry }] : [])),
  ];
}

function isUnconfirmed(data: AssembledSection['data']): boolean {
  return readBonds(data).unconfirmed === true;
}

/** A numeral that no entry of figures.yml claims, with what a person needs to decide about it. */
export interface OpenNumeral extends UnclaimedNumeral {
  /** The quantity it belongs to; `undefined` where it is none. */
  mention: Mention | undefined;
  /** The shortest piece of the text that holds it alone; `undefined` where there is none. */
  alone: string | undefined;
}

/** List the numerals of a report's text that nothing accounts for, in its order. */
export function listOpenNumerals(
  report: AssembledReport,
  mentions: readonly Mention[] = report.year === undefined ? [] : readMentions(report.sections, report.year),
): OpenNumeral[] {
  if (!report.ledger) return [];
  const isQuoted = findUnboundQuotes(report);
  const numerals = suggestNumerals(report.ledger.numerals, mentions, report.sections);
  const findMention = searchMentions(mentions);
  const quoteAlone = searchAlone(report.sections);
  return numerals
    .filter((numeral) => !isQuoted(numeral))
    .map((numeral) => ({ ...numeral, mention: findMention(numeral), alone: quoteAlone(numeral) }));
}

/**
 * Bind a number to an indicator as a new entry of the ledger.
 *
 * @returns `undefined` where its text cannot be quoted so that it leads to this number alone, or the unit is another.
 */
export function bindNumeral(
  { mention }: Pick<OpenNumeral, 'mention'>,
  indicator: Indicator,
  { sections, year }: AssembledReport,
): BoundFigure | undefined {
  if (!mention || year === undefined) return undefined;
  const { value, unit } = readFor(indicator, mention);
  const qualifier = readQualifier(mention, unit);
  const observation = {
    indicator: indicator.id,
    value,
    ...(qualifier && { qualifier }),
    ...(mention.period !== String(year) && { period: mention.period }),
    section: mention.section,
  };
  return bindMention(observation, indicator, mention, undefined, sections, year);
}
