import type { Outline } from '../content/schemas/duty-areas.ts';
import type { ExcusedNumeral, Figures, Observation } from '../content/schemas/figures.ts';
import type { Indicators, Relation } from '../content/schemas/indicators.ts';
import { findNonFigures } from '../quantities/non-figures.ts';
import { listNumerals } from '../quantities/numerals.ts';
import { findHolders } from '../text/span.ts';
import { type BindingProblem, bindObservation } from './binding.ts';
import type { BoundFigure, SectionText, TextRange } from './bound-figure.ts';
import { type FigureClaim, listClaims } from './claims.ts';
import { findQuote } from './quotes.ts';
import { checkRelation, type RelationResult } from './relations.ts';

/** One report's figures, bound to its text, and everything that was worked out on them. */
export interface Ledger {
  year: number;
  /** In the order of the text. */
  figures: BoundFigure[];
  /** Observations that could not be bound, by their index in figures.yml; `undefined` where the indicator is unknown. */
  unbound: { index: number; observation: Observation; problem: BindingProblem | undefined }[];
  /** Relations, those of its own too, whose members it all has; a change only where its sentence says that there is one. */
  relations: RelationResult[];
  /** What its sentences say of changes; they are worked out where earlier reports are at hand. */
  claims: FigureClaim[];
  /** Every Arabic numeral of the prose. */
  numerals: AccountedNumeral[];
}

/** A report as far as its ledger goes: what series, comparisons and proposals are made from. */
export interface ReportWithLedger {
  year: number;
  sections: readonly SectionText[];
  ledger: Pick<Ledger, 'figures'>;
  /** Its figures.yml; `undefined` where it has none. */
  figures: { data: Figures | undefined } | undefined;
  /** `undefined` where the outline it names cannot be read. */
  outline: Outline | undefined;
}

/** Bind a report's observations to its text, account for its numerals and work out its relations. */
export function buildLedger(
  { indicators, relations = [] }: Indicators,
  { observations, excused = [], relations: own = [], acknowledged }: Figures,
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
  const claims = listClaims(figures, sections, acknowledged);
  return {
    year,
    figures,
    unbound,
    relations: [...relations, ...own.filter(({ rejected }) => rejected === undefined)]
      .filter((relation) => relation.kind !== 'change' || isClaimed(relation, claims, year))
      .map((relation) => checkRelation(relation, figures, year))
      .filter((result) => result !== undefined),
    claims,
    numerals: accountNumerals(sections, figures, excused),
  };
}

/** A direction belongs to a sentence: that a report said 增至 binds none of the reports after it. */
function isClaimed(
  { indicator, direction }: Extract<Relation, { kind: 'change' }>,
  claims: readonly FigureClaim[],
  year: number,
): boolean {
  return claims.some(
    ({ figure, claim }) =>
      figure.indicator.id === indicator && figure.period === String(year) && claim.direction === direction,
  );
}

function compareByText(sections: readonly SectionText[]): (a: BoundFigure, b: BoundFigure) => number {
  const orderOf = new Map(sections.map(({ slug }, index) => [slug, index]));
  const order = ({ observation }: BoundFigure): number => orderOf.get(observation.section) ?? 0;
  return (a, b) => order(a) - order(b) || a.printed.block - b.printed.block || a.printed.start - b.printed.start;
}

/** A numeral of a report's text, and what accounts for it. */
export interface AccountedNumeral {
  section: string;
  range: TextRange;
  /** The digits as printed. */
  text: string;
  /** `undefined` where nothing accounts for it, and the ledger is incomplete. */
  by: { figure: BoundFigure } | { rule: string } | { excused: ExcusedNumeral } | undefined;
}

/**
 * Say of every numeral in a report's text what accounts for it: a figure; failing that a rule; failing that an entry, so
 * that one which accounts for nothing is seen to be needless.
 */
export function accountNumerals(
  sections: readonly SectionText[],
  figures: readonly BoundFigure[],
  excused: readonly ExcusedNumeral[],
): AccountedNumeral[] {
  const boundIn = Map.groupBy(figures, ({ observation }) => observation.section);
  const excusedIn = Map.groupBy(excused, (entry) => entry.section);
  return sections.flatMap((section) => {
    const boundHere = Map.groupBy(boundIn.get(section.slug) ?? [], ({ printed }) => printed.block);
    const excusedHere = Map.groupBy(
      (excusedIn.get(section.slug) ?? []).flatMap((entry) =>
        findQuote(entry.quote, section).map((range) => ({ entry, range })),
      ),
      ({ range }) => range.block,
    );
    return section.blocks.flatMap((text, block) => {
      const findNonFigure = findHolders(findNonFigures(text), (nonFigure) => nonFigure);
      const findFigure = findHolders(boundHere.get(block) ?? [], ({ printed }) => printed);
      const findExcused = findHolders(excusedHere.get(block) ?? [], ({ range }) => range);
      return listNumerals(text).map(({ start, end }): AccountedNumeral => {
        const range = { block, start, end };
        const figure = findFigure(range);
        const entry = findExcused(range)?.entry;
        const nonFigure = findNonFigure(range);
        return {
          section: section.slug,
          range,
          text: text.slice(start, end),
          by: figure ? { figure } : nonFigure ? { rule: nonFigure.rule } : entry ? { excused: entry } : undefined,
        };
      });
    });
  });
}
