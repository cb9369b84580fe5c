import type { ExcusedNumeral } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import type { BoundFigure, SectionText } from '../../ledger/bound-figure.ts';
import { accountNumerals } from '../../ledger/ledger.ts';
import type { Mention } from './mentions.ts';
import type { LastFigure } from './proposed-ledger.ts';

/** The part of a ledger that has been entered already. */
export interface EnteredLedger {
  figures: readonly BoundFigure[];
  excused: readonly ExcusedNumeral[];
  /** Ids of indicators that are not looked for: known to be gone, or entered though the entry does not bind yet. */
  settled: readonly string[];
}

export const NOTHING_ENTERED: EnteredLedger = { figures: [], excused: [], settled: [] };

/** Mentions that no entry of the ledger claims. */
export function listOpen(
  mentions: readonly Mention[],
  sections: readonly SectionText[],
  { figures, excused }: EnteredLedger,
): Mention[] {
  const excusedPlaces = accountNumerals(sections, figures, excused).filter(({ by }) => by && 'excused' in by);
  const claimed = [
    ...figures.map(({ observation, numeral }) => ({ section: observation.section, range: numeral })),
    ...excusedPlaces,
  ];
  return mentions.filter(
    ({ section, block, quantity: { numeral } }) =>
      !claimed.some(
        (place) => place.section === section && place.range.block === block && place.range.start === numeral.start,
      ),
  );
}

/** Whether a figure of last year's is dealt with: entered for the same year, counted from its report's, or gone. */
export function isEntered({ figure, yearsBack }: LastFigure, year: number, entered: EnteredLedger): boolean {
  return (
    entered.settled.includes(figure.indicator.id) || isEnteredFor(String(year - yearsBack), figure.indicator, entered)
  );
}

/** Whether an indicator's number of a period is entered. */
export function isEnteredFor(period: string, { id }: Indicator, { figures }: EnteredLedger): boolean {
  return figures.some((figure) => figure.indicator.id === id && figure.period === period);
}
