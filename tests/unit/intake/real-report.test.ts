import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeLedger } from '../../../src/intake/proposals/propose-ledger.ts';
import type { SectionText } from '../../../src/ledger/bound-figure.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { replaceSpan } from '../../../src/text/span.ts';
import { readRealReport } from './known-report.ts';

const report = await readRealReport();

describe('the ledger proposed for the real report from itself', () => {
  const { proposals, missing, unclaimed, excused } = proposeLedger(report, report);

  it('is its ledger: every observation, exactly and certain', () => {
    expect(proposals).toHaveLength(71);
    expect(proposals.map(({ observation }) => ({ ...observation }))).toEqual(
      report.ledger.figures.map(({ observation }) => observation),
    );
    expect(proposals.filter(({ confidence }) => confidence !== 'certain')).toEqual([]);
    expect(proposals.flatMap(({ changes, alternatives }) => [...changes, ...alternatives])).toEqual([]);
  });

  it('leaves nothing missing and no numeral unclaimed', () => {
    expect({ missing, unclaimed, excused }).toEqual({ missing: [], unclaimed: [], excused: [] });
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(proposals))).toEqual(proposals);
  });
});

describe("the real report's own sentences with other numbers", () => {
  it('give exactly those numbers', () => {
    // No two alike: nothing grows from 2 to 2, 由2个增至2个.
    const values = fc.uniqueArray(fc.integer({ min: 2, max: 99_999 }), {
      minLength: report.ledger.figures.length,
      maxLength: report.ledger.figures.length,
    });
    fc.assert(
      fc.property(values, (drawn) => {
        const sections = replaceNumerals(drawn);
        const { proposals, missing } = proposeLedger(report, { year: report.year, sections });
        expect(missing).toEqual([]);
        expect(proposals.map(({ observation }) => [observation.indicator, observation.value])).toEqual(
          report.ledger.figures.map(({ indicator }, index) => [indicator.id, drawn[index]]),
        );
        expect(proposals.map(({ confidence }) => confidence)).not.toContain('doubtful');
      }),
      { numRuns: 5 },
    );
  });
});

/** The real report's sections with each figure's numeral replaced, in the order of the text. */
function replaceNumerals(values: readonly number[]): SectionText[] {
  let next = 0;
  return report.sections.map(({ slug, blocks }) => ({
    slug,
    blocks: blocks.map((text) => {
      const quantities = readQuantities(text);
      const numerals = quantities.map(() => String(values[next++]));
      return quantities.reduceRight(
        (changed, { numeral }, index) => replaceSpan(changed, numeral, numerals[index] ?? ''),
        text,
      );
    }),
  }));
}
