import type { BoundFigure } from './bound-figure.ts';
import { writeFigure } from './printed-figure.ts';

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
}

/** What rows need to know of the report beyond its figures. */
export interface RowContext {
  /** Title of a duty area in the report's outline. */
  titleOfArea: (dutyAreaId: string) => string | undefined;
  /** Heading of a section by its slug. */
  headingOf: (slug: string) => string;
  /** Address of a figure. */
  urlOf: (figure: BoundFigure) => string;
}

/** Rows of a report's figures, in the order of its text. */
export function listFigureRows(figures: readonly BoundFigure[], context: RowContext): FigureRow[] {
  return figures.map((figure) => {
    const { observation, indicator, period, quantity } = figure;
    return {
      indicator: indicator.id,
      name: indicator.name,
      value: observation.value,
      unit: quantity.unit,
      qualifier: observation.qualifier ?? '',
      printed: writeFigure(figure),
      period,
      dutyArea: context.titleOfArea(indicator.dutyArea) ?? '',
      section: context.headingOf(observation.section),
      quote: observation.quote,
      url: context.urlOf(figure),
    };
  });
}
