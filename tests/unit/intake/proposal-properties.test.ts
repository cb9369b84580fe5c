import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposeLedger } from '../../../src/intake/proposals/propose-ledger.ts';
import type { Proposal } from '../../../src/intake/proposals/proposed-ledger.ts';
import { bindObservation } from '../../../src/ledger/binding.ts';
import type { BoundFigure, SectionText } from '../../../src/ledger/bound-figure.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { readRealReport } from './known-report.ts';
import { NEXT_SECTIONS, NEXT_YEAR } from './next-year.ts';

const report = await readRealReport();
const clauses = [...report.sections, ...NEXT_SECTIONS].flatMap(({ slug, blocks }) =>
  blocks.flatMap((text) => text.split(/(?<=[，。；、])/u).map((clause) => ({ slug, clause }))),
);
const slugs = report.sections.map(({ slug }) => slug);

/** Reports thrown together from clauses of two: in their own sections or others, some twice, in any order. */
const mixedSections = fc
  .array(
    fc.record({
      piece: fc.constantFrom(...clauses.filter(({ clause }) => readQuantities(clause).length > 0)),
      elsewhere: fc.option(fc.constantFrom(...slugs), { nil: undefined, freq: 4 }),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  )
  .map((pieces) =>
    slugs.map((slug): SectionText => {
      const own = pieces.filter(({ piece, elsewhere }) => (elsewhere ?? piece.slug) === slug);
      return { slug, blocks: [own.map(({ piece }) => piece.clause).join('')] };
    }),
  );

it('binds every proposal to the text, and no two to one numeral, whatever the text', () => {
  fc.assert(
    fc.property(mixedSections, (sections) => {
      const { proposals } = proposeLedger(report, { year: NEXT_YEAR, sections });
      const places = proposals.map((proposal) => bind(proposal, sections));
      expect(
        new Set(places.map(({ observation, numeral }) => JSON.stringify([observation.section, numeral]))),
      ).toHaveLength(places.length);
      expect(new Set(places.map(({ anchor }) => anchor))).toHaveLength(places.length);
    }),
    { numRuns: 15 },
  );
});

function bind({ observation, unitAlias }: Proposal, sections: readonly SectionText[]): BoundFigure {
  const known = report.ledger.figures.find(({ indicator }) => indicator.id === observation.indicator)?.indicator;
  if (!known) throw new Error(observation.indicator);
  const unitAliases = [...(known.unitAliases ?? []), ...(unitAlias === undefined ? [] : [unitAlias])];
  const binding = bindObservation(observation, { ...known, unitAliases }, sections, NEXT_YEAR);
  if ('problem' in binding) throw new Error(JSON.stringify({ observation, problem: binding.problem }));
  return binding.figure;
}
