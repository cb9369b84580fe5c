import type { ExcusedNumeral } from '../../schemas/figures.ts';
import { findNonFigures } from '../quantities/find-non-figures.ts';
import { listNumerals } from '../quantities/numerals.ts';
import type { BoundFigure, SectionText, TextRange } from './bound-figure.ts';
import { findQuote } from './find-quote.ts';

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
  return sections.flatMap((section) => {
    const boundHere = figures.filter(({ observation }) => observation.section === section.slug);
    const excusedHere = excused
      .filter((entry) => entry.section === section.slug)
      .flatMap((entry) => findQuote(entry.quote, section).map((range) => ({ entry, range })));
    return section.blocks.flatMap((text, block) => {
      const nonFigures = findNonFigures(text);
      return listNumerals(text).map(({ start, end }): AccountedNumeral => {
        const range = { block, start, end };
        const figure = boundHere.find(({ printed }) => isWithin(range, printed));
        const entry = excusedHere.find((candidate) => isWithin(range, candidate.range))?.entry;
        const nonFigure = nonFigures.find((candidate) => isWithin(range, { block, ...candidate }));
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

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;
}
