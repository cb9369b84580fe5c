import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsRange, type PlacedRange, rangesOverlap } from '../../../src/ledger/bound-figure.ts';
import { searchInside, searchOverlaps } from '../../../src/ledger/place-search.ts';

const PLACE = fc
  .record({ block: fc.nat(1), start: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ block, start, length }): PlacedRange => ({ section: 'work', block, start, end: start + length }));

test('says what looking at each of the places would say', () => {
  fc.assert(
    fc.property(fc.array(PLACE, { maxLength: 8 }), PLACE, (places, asked) => {
      expect(searchOverlaps(places)(asked)).toBe(places.some((place) => rangesOverlap(place, asked)));
      expect(searchInside(places)(asked)).toBe(places.some((place) => containsRange(asked, place)));
    }),
  );
});
