import type { BoundFigure } from '../../../src/report/ledger/bound-figure.ts';
import { bindMention } from '../../../src/report/proposals/choose-quote.ts';
import type { UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import { type Mention, readMentions } from '../../../src/report/proposals/read-mentions.ts';
import { suggestNumerals } from '../../../src/report/proposals/suggest-numerals.ts';
import type { Indicator } from '../../../src/schemas/indicators.ts';
import { quoteAlone } from '../ledger-draft/quote-alone.ts';
import type { ParsedReport } from '../parsed-content.ts';
import { findYear } from '../report-ledger.ts';
import { findUnboundQuotes } from '../unbound-quotes.ts';

/** A numeral that no entry of figures.yml claims, with what a person needs to decide about it. */
export interface OpenNumeral extends UnclaimedNumeral {
  /** The quantity it belongs to; `undefined` where it is none. */
  mention: Mention | undefined;
  /** Its sentence, the numeral in brackets. */
  sentence: string;
  /** The shortest piece of the text that holds it alone; `undefined` where there is none. */
  alone: string | undefined;
  /** Duty area of its section. */
  dutyArea: string | undefined;
}

/** List the numerals of a report's text that nothing accounts for, in its order. */
export function listOpenNumerals(report: ParsedReport): OpenNumeral[] {
  const year = findYear(report);
  if (year === undefined || !report.ledger) return [];
  const mentions = readMentions(report.sections, year);
  const isQuoted = findUnboundQuotes(report);
  const numerals = suggestNumerals(report.ledger.numerals, mentions, report.sections);
  return numerals
    .filter((numeral) => !isQuoted(numeral))
    .map((numeral) => {
      const { section: slug, block, start, end } = numeral;
      const section = report.sections.find((candidate) => candidate.slug === slug);
      const text = section?.blocks[block] ?? '';
      const stop = text.indexOf('。', end);
      const from = start === 0 ? 0 : text.lastIndexOf('。', start - 1) + 1;
      return {
        ...numeral,
        mention: mentions.find(
          ({ section: other, block: place, quantity }) =>
            other === slug && place === block && quantity.numeralStart <= start && quantity.numeralEnd >= end,
        ),
        sentence: `${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, stop === -1 ? text.length : stop + 1)}`,
        alone: quoteAlone(numeral, report.sections),
        dutyArea: section?.data?.kind === 'duty-area' ? section.data.dutyArea : undefined,
      };
    });
}

/**
 * Bind a numeral to an indicator as a new entry of the ledger.
 *
 * @returns `undefined` where its text cannot be quoted so that it leads to this number alone, or the unit is another.
 */
export function bindNumeral(
  { mention }: OpenNumeral,
  indicator: Indicator,
  { sections, report, name }: ParsedReport,
): BoundFigure | undefined {
  const year = findYear({ report, name });
  if (!mention || year === undefined) return undefined;
  const { value, qualifier } = mention.quantity;
  const observation = {
    indicator: indicator.id,
    value,
    ...(qualifier && { qualifier }),
    ...(mention.period !== String(year) && { period: mention.period }),
    section: mention.section,
  };
  return bindMention(observation, indicator, mention, undefined, sections, year);
}
