import type { BoundFigure } from './bound-figure.ts';
import type { ClaimResult } from './claims.ts';
import { writeFigure } from './printed-figure.ts';
import { writeClaim } from './relation-words.ts';
import type { Verdict } from './relations.ts';

/** One figure as the data files and the tables of the pages give it; every one of them is made from these rows. */
export interface FigureRow {
  /** Id of the indicator. */
  indicator: string;
  /** Its name. */
  name: string;
  value: number;
  /** Unit as printed in that year's report. */
  unit: string;
  /** Qualifier as printed; empty where there is none. */
  qualifier: string;
  /** All three as they are read, `约88.28%`: what a program may show as it is. */
  printed: string;
  /**
   * How the text prints a number that a person has entered, since no program can read it, 三分之二; empty for one that was
   * read, and compared with the text.
   */
  byHand: string;
  /** Year the number speaks of. */
  period: string;
  /** Title of the duty area in the report's outline; empty where that outline has none of this id. */
  dutyArea: string;
  /** Heading of the section as printed. */
  section: string;
  /** The piece of the report that says it, verbatim. */
  quote: string;
  /** Address of the number in the text: absolute where the site's address is known, else from the site's root. */
  url: string;
  /** What the text says of how it has changed, worked out; nothing where there is no number to hold that against. */
  claims: ClaimRow[];
}

/** What the text says of how a figure has changed, and how that came out. */
export interface ClaimRow {
  /** The words that say it: `41件，较上年减少4件`. */
  words: string;
  /** The number before, and the figure itself. */
  operands: [before: OperandRow, after: OperandRow];
  /** Whether the numbers bear it out, deny it, or are not exact enough to decide. */
  verdict: Verdict;
  /** Why the text stands although the numbers deny it, as staff have acknowledged it; empty where they have not. */
  reason: string;
  /** All of it as it is read: what a program may show as it is. */
  text: string;
}

type OperandRow = Pick<FigureRow, 'period' | 'value' | 'unit' | 'qualifier' | 'printed' | 'url'>;

/** What rows need to know of the report beyond its figures. */
export interface RowContext {
  /** Title of a duty area in the report's outline. */
  titleOfArea: (dutyAreaId: string) => string | undefined;
  /** Heading of a section by its slug. */
  headingOf: (slug: string) => string;
  /**
   * Address of a figure.
   *
   * @param report Year of the report that has it; the rows' own when left out.
   */
  urlOf: (figure: BoundFigure, report?: number) => string;
  /** Claims of the report, worked out. */
  claims: readonly ClaimResult[];
}

/** Rows of a report's figures, in the order of its text. */
export function listFigureRows(figures: readonly BoundFigure[], context: RowContext): FigureRow[] {
  return figures.map((figure) => {
    const { observation, indicator } = figure;
    const { url, period, ...amount } = fillOperand(figure, context.urlOf(figure));
    return {
      indicator: indicator.id,
      name: indicator.name,
      ...amount,
      byHand: observation.printed ?? '',
      period,
      dutyArea: context.titleOfArea(indicator.dutyArea) ?? '',
      section: context.headingOf(observation.section),
      quote: observation.quote,
      url,
      claims: context.claims
        .filter((result) => result.figure === figure)
        .map((result) => fillClaim(result, url, context.urlOf(result.before, result.beforeIn))),
    };
  });
}

function fillOperand(figure: BoundFigure, url: string): OperandRow {
  const { observation, period, quantity } = figure;
  return {
    value: observation.value,
    unit: quantity.unit,
    qualifier: observation.qualifier ?? '',
    printed: writeFigure(figure),
    period,
    url,
  };
}

function fillClaim(result: ClaimResult, url: string, urlBefore: string): ClaimRow {
  const { words, figure, before, verdict, acknowledged } = result;
  return {
    words,
    operands: [fillOperand(before, urlBefore), fillOperand(figure, url)],
    verdict,
    reason: verdict === 'fails' ? (acknowledged?.reason ?? '') : '',
    text: writeClaim(result),
  };
}
