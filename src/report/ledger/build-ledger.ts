import type { Figures, Observation } from '../../schemas/figures.ts';
import type { Indicators } from '../../schemas/indicators.ts';
import { type AccountedNumeral, accountNumerals } from './account-numerals.ts';
import { bindObservation, type BindingProblem } from './bind-observation.ts';
import type { BoundFigure, SectionText } from './bound-figure.ts';
import { checkRelation, type RelationResult } from './check-relation.ts';

/** One report's figures, bound to its text, and everything that was worked out on them. */
export interface Ledger {
  year: number;
  /** In the order of the text. */
  figures: BoundFigure[];
  /** Observations that could not be bound, by their index in figures.yml; `undefined` where the indicator is unknown. */
  unbound: { index: number; observation: Observation; problem: BindingProblem | undefined }[];
  /** Relations whose members the report all has. */
  relations: RelationResult[];
  /** Every Arabic numeral of the prose. */
  numerals: AccountedNumeral[];
}

/** Bind a report's observations to its text, account for its numerals and work out its relations. */
export function buildLedger(
  { indicators, relations = [] }: Indicators,
  { observations, excused = [] }: Figures,
  sections: readonly SectionText[],
  year: number,
): Ledger {
  const figures: BoundFigure[] = [];
  const unbound: Ledger['unbound'] = [];
  for (const [index, observation] of observations.entries()) {
    const indicator = indicators.find(({ id }) => id === observation.indicator);
    const binding = indicator && bindObservation(observation, indicator, sections, year);
    if (binding && 'figure' in binding) figures.push(binding.figure);
    else unbound.push({ index, observation, problem: binding?.problem });
  }
  figures.sort(compareByText(sections));
  return {
    year,
    figures,
    unbound,
    relations: relations
      .map((relation) => checkRelation(relation, figures, year))
      .filter((result) => result !== undefined),
    numerals: accountNumerals(sections, figures, excused),
  };
}

function compareByText(sections: readonly SectionText[]): (a: BoundFigure, b: BoundFigure) => number {
  const orderOf = new Map(sections.map(({ slug }, index) => [slug, index]));
  const order = ({ observation }: BoundFigure): number => orderOf.get(observation.section) ?? 0;
  return (a, b) => order(a) - order(b) || a.printed.block - b.printed.block || a.printed.start - b.printed.start;
}
