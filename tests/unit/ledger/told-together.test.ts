import { describe, expect, it } from 'vitest';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { joinToldTogether } from '../../../src/ledger/told-together.ts';

/** A figure with what joining looks at. */
function figure(
  id: string,
  period: string,
  { block = 0, unit = '个', qualifier }: { block?: number; unit?: string; qualifier?: '约' } = {},
): BoundFigure {
  return {
    indicator: { id },
    period,
    observation: { section: 'law-enforcement', qualifier },
    printed: { block, start: 0, end: 1 },
    quantity: { unit },
  } as unknown as BoundFigure;
}

const names = (...figures: BoundFigure[]): string[] =>
  joinToldTogether(figures).map(({ figure: own, before }) => [before, own].map((each) => each?.period).join('→'));

describe('joinToldTogether', () => {
  it('joins the later number with the earlier one of its paragraph, in any order', () => {
    expect(names(figure('a', '2018'), figure('a', '2019'))).toEqual(['2018→2019']);
    expect(names(figure('a', '2019'), figure('b', '2019'), figure('a', '2018'))).toEqual(['2018→2019', '→2019']);
  });

  it('leaves apart what other paragraphs, other units or other indicators tell', () => {
    expect(names(figure('a', '2018', { block: 1 }), figure('a', '2019'))).toHaveLength(2);
    expect(names(figure('a', '2018', { unit: '家' }), figure('a', '2019'))).toHaveLength(2);
    expect(names(figure('a', '2018'), figure('b', '2019'))).toHaveLength(2);
  });

  it('leaves apart numbers that are not exact, and more than two', () => {
    expect(names(figure('a', '2018', { qualifier: '约' }), figure('a', '2019'))).toHaveLength(2);
    expect(names(figure('a', '2017'), figure('a', '2018'), figure('a', '2019'))).toHaveLength(3);
  });
});
